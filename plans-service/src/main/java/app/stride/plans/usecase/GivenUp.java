package app.stride.plans.usecase;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.lifecycle.Match;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutState;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a plan that was given up keeps: what was run in it, unless a workout of a plan that runs count for was completed
 * by it, or the run is gone. Nothing new is matched in such a plan.
 *
 * @param originals the known activities, each with the one that it is another recording of, or else itself
 * @param taken what completed workouts of plans that runs count for
 * @param complete the dates of which all is known that their workouts name
 */
record GivenUp(Map<ActivityId, ActivityId> originals, Set<ActivityId> taken, Set<LocalDate> complete) {

    /** What is kept beside these workouts of the plans that runs count for. */
    static GivenUp beside(List<List<Workout>> counting, List<Activity> activities, Set<LocalDate> complete) {
        Map<ActivityId, ActivityId> originals = new HashMap<>();
        for (Activity activity : activities) {
            ActivityId original = activity.duplicateOf();
            originals.put(activity.id(), original == null ? activity.id() : original);
        }
        Set<ActivityId> taken = counting.stream()
                .flatMap(List::stream)
                .filter(Workout::isCompleted)
                .flatMap(workout -> workout.match().activities().stream())
                .map(id -> originals.getOrDefault(id, id))
                .collect(Collectors.toSet());
        return new GivenUp(originals, taken, complete);
    }

    List<Workout> keptOf(List<Workout> workouts) {
        return workouts.stream().map(this::kept).toList();
    }

    /** What the athlete completed stays so without its run; what the matcher found was all of its runs, or none. */
    private Workout kept(Workout workout) {
        Match match = workout.match();
        Set<ActivityId> left = match.activities().stream()
                .filter(id -> isLeft(id, workout.date()))
                .collect(Collectors.toSet());
        if (!workout.isCompleted() || left.containsAll(match.activities())) {
            return workout;
        }
        return match.locked()
                ? workout.in(new WorkoutState.Completed(match.among(left)), null)
                : workout.in(WorkoutState.Planned.ANEW, null);
    }

    private boolean isLeft(ActivityId activity, LocalDate date) {
        boolean gone = complete.contains(date) && !originals.containsKey(activity);
        return !gone && !taken.contains(originals.getOrDefault(activity, activity));
    }
}

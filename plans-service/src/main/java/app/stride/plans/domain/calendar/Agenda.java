package app.stride.plans.domain.calendar;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an athlete's active plan and own doing hold for some dates.
 *
 * @param plan null when the athlete follows none
 * @param workouts of the plan, by date
 * @param activities of any sport, by start
 */
public record Agenda(Athlete athlete, @Nullable TrainingPlan plan, List<Workout> workouts, List<Activity> activities) {

    public Agenda {
        workouts = List.copyOf(workouts);
        activities = List.copyOf(activities);
    }

    /** What of it falls on the dates of the span. */
    public Agenda within(Span span) {
        return new Agenda(
                athlete,
                plan,
                workouts.stream()
                        .filter(workout -> span.contains(workout.date()))
                        .toList(),
                activities.stream()
                        .filter(activity -> span.contains(activity.date()))
                        .toList());
    }
}

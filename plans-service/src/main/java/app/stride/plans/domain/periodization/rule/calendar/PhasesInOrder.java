package app.stride.plans.domain.periodization.rule.calendar;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlannedWorkout;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Base, build, peak and taper follow each other in this order, each of whole calendar weeks, and race day is race. */
public final class PhasesInOrder implements Rule {

    @Override
    public Finding check(Draft draft) {
        List<PlannedWorkout> workouts = draft.workouts();
        return IntStream.range(0, workouts.size())
                .filter(at -> isAstray(workouts, at))
                .mapToObj(workouts::get)
                .findFirst()
                .map(workout -> broken(workout.date() + " is in the wrong phase, "
                                + workout.phase().code() + ".")
                        .on(workout.date())
                        .in(workout.weekNumber()))
                .orElseGet(() -> kept("Base, build, peak and taper follow each other."))
                .value(lengths(draft))
                .bound("base, build, peak, taper");
    }

    private static String lengths(Draft draft) {
        return Stream.of(Phase.BASE, Phase.BUILD, Phase.PEAK, Phase.TAPER)
                .map(phase -> phase.code() + " "
                        + draft.weeks().stream()
                                .filter(week -> week.phase() == phase)
                                .count())
                .collect(Collectors.joining(", ", "", " weeks"));
    }

    private static boolean isAstray(List<PlannedWorkout> workouts, int at) {
        PlannedWorkout workout = workouts.get(at);
        boolean misplaced = at > 0 && !mayFollow(workouts.get(at - 1), workout);
        return misplaced || workout.isGoalRace() != (workout.phase() == Phase.RACE);
    }

    /** Within a week only the race is of another phase than the other days. */
    private static boolean mayFollow(PlannedWorkout before, PlannedWorkout workout) {
        int order = workout.phase().compareTo(before.phase());
        boolean mayChange = workout.weekNumber() != before.weekNumber() || workout.isGoalRace() || before.isGoalRace();
        return order == 0 || (order > 0 && mayChange);
    }
}

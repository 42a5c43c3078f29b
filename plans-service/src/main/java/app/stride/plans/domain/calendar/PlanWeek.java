package app.stride.plans.domain.calendar;

import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.plan.Phase;
import java.util.List;
import java.util.Optional;

/**
 * A calendar week of a plan: what to do, and what is done of it.
 *
 * @param number 1 for the plan's first
 * @param workouts by date, at least one
 */
public record PlanWeek(int number, Phase phase, int phaseWeek, List<Workout> workouts) {

    public PlanWeek {
        workouts = List.copyOf(workouts);
    }

    /** The week that these workouts make, none where there are no workouts. */
    public static Optional<PlanWeek> of(List<Workout> workouts) {
        if (workouts.isEmpty()) {
            return Optional.empty();
        }
        PhaseOfWeek phase = PhaseOfWeek.of(workouts);
        int number = workouts.get(0).planned().weekNumber();
        return Optional.of(new PlanWeek(number, phase.phase(), phase.week(), workouts));
    }

    public int completed() {
        return (int) workouts.stream().filter(Workout::isCompleted).count();
    }

    public int skipped() {
        return (int) workouts.stream().filter(Workout::isSkipped).count();
    }
}

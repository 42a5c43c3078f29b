package app.stride.plans.domain.calendar;

import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlannedWorkout;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The phase that a week belongs to: the one that most of its days are in, and of two equals the later one. A taper is counted
 * back from the race, so that a week may hold the end of one phase and the start of the next.
 *
 * @param week 1 for the first week of the phase
 */
record PhaseOfWeek(Phase phase, int week) {

    static PhaseOfWeek of(List<Workout> workouts) {
        Map<PhaseOfWeek, Long> days = workouts.stream()
                .map(Workout::planned)
                .collect(Collectors.groupingBy(PhaseOfWeek::of, Collectors.counting()));
        return days.entrySet().stream()
                .max(Map.Entry.<PhaseOfWeek, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().phase()))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static PhaseOfWeek of(PlannedWorkout workout) {
        return new PhaseOfWeek(workout.phase(), workout.phaseWeek());
    }
}

package app.stride.coach.usecase.tool;

import app.stride.coach.domain.tool.UnsuitableArguments;
import app.stride.coach.domain.training.Plan;
import app.stride.coach.domain.training.PlannedWorkout;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The athlete's plan and the workouts that a tool may be about. */
record PlanAtHand(Plan plan, List<PlannedWorkout> workouts) {

    static PlanAtHand of(Optional<Plan> plan, List<PlannedWorkout> workouts) {
        return new PlanAtHand(
                plan.orElseThrow(() -> new UnsuitableArguments("the athlete has no active training plan.")), workouts);
    }

    /**
     * The run that is planned on a date.
     *
     * @param type which one, where the day holds two
     */
    PlannedWorkout on(LocalDate date, Optional<String> type) {
        List<PlannedWorkout> ofTheDay = workouts.stream()
                .filter(workout -> workout.date().equals(date) && !workout.isRest())
                .filter(workout ->
                        type.isEmpty() || workout.type().equals(type.get().toLowerCase(Locale.ROOT)))
                .toList();
        if (ofTheDay.isEmpty()) {
            throw new UnsuitableArguments("no run is planned on " + date + ". Look at the week first.");
        }
        if (ofTheDay.size() > 1) {
            throw new UnsuitableArguments("two runs are planned on " + date + "; say by workout_type which: "
                    + ofTheDay.stream().map(PlannedWorkout::type).collect(Collectors.joining(" or ")) + ".");
        }
        return ofTheDay.get(0);
    }
}

package app.stride.plans.adapter.rest.calendar;

import app.stride.plans.adapter.rest.Rounded;
import app.stride.plans.adapter.rest.workout.WorkoutJson;
import app.stride.plans.domain.calendar.PlanWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A week of the active plan. */
@Schema(name = "Week")
public record WeekJson(
        int weekNumber,
        String phase,
        int phaseWeek,
        List<WorkoutJson> workouts,
        int totalPlannedDuration,
        double totalPlannedDistance,
        int completedWorkouts,
        int skippedWorkouts) {

    static WeekJson of(PlanWeek week, LocalDate today) {
        List<WorkoutJson> workouts = week.workouts().stream()
                .map(workout -> WorkoutJson.of(workout, today))
                .toList();
        return new WeekJson(
                week.number(),
                week.phase().code(),
                week.phaseWeek(),
                workouts,
                workouts.stream()
                        .map(WorkoutJson::targetDurationMinutes)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum(),
                kilometres(workouts),
                week.completed(),
                week.skipped());
    }

    static double kilometres(List<WorkoutJson> workouts) {
        return Rounded.hundredths(workouts.stream()
                .map(WorkoutJson::targetDistanceKm)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum());
    }
}

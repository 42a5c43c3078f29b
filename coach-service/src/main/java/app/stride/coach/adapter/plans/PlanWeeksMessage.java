package app.stride.coach.adapter.plans;

import app.stride.coach.domain.training.PlannedWorkout;
import app.stride.coach.domain.training.Week;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the coach reads of a PlanDetail to tell a plan week by week. */
record PlanWeeksMessage(List<Workout> workouts) {

    /** A workout with its place in the plan. */
    record Workout(
            UUID id,
            LocalDate scheduledDate,
            int weekNumber,
            @Nullable String phase,
            String workoutType,
            @Nullable String title,
            @Nullable Double targetDurationMinutes,
            @Nullable Double targetDistanceKm,
            @Nullable Boolean completed,
            @Nullable Boolean skipped,
            @Nullable String status,
            WorkoutMessage.@Nullable Compliance compliance) {

        PlannedWorkout workout() {
            return new WorkoutMessage(
                            id,
                            scheduledDate,
                            workoutType,
                            title,
                            null,
                            targetDurationMinutes,
                            targetDistanceKm,
                            null,
                            null,
                            completed,
                            skipped,
                            status,
                            compliance)
                    .workout();
        }
    }

    List<Week> weeks() {
        return workouts.stream()
                .sorted(Comparator.comparing(Workout::scheduledDate))
                .collect(Collectors.groupingBy(Workout::weekNumber, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(PlanWeeksMessage::week)
                .toList();
    }

    private static Week week(List<Workout> workouts) {
        List<PlannedWorkout> planned = workouts.stream().map(Workout::workout).toList();
        return new Week(
                workouts.get(0).weekNumber(),
                workouts.stream()
                        .map(Workout::phase)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                planned,
                planned.stream().flatMap(run -> run.distance().stream()).reduce(Distance.ZERO, Distance::plus),
                planned.stream().flatMap(run -> run.duration().stream()).reduce(Duration.ZERO, Duration::plus));
    }
}

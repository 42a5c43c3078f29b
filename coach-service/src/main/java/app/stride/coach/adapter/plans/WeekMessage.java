package app.stride.coach.adapter.plans;

import app.stride.coach.domain.training.Week;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the coach reads of a week. */
record WeekMessage(
        int weekNumber,
        @Nullable String phase,
        List<WorkoutMessage> workouts,
        @Nullable Double totalPlannedDuration,
        @Nullable Double totalPlannedDistance) {

    Week week() {
        return new Week(
                weekNumber,
                phase,
                workouts.stream().map(WorkoutMessage::workout).toList(),
                Distance.ofKilometres(totalPlannedDistance == null ? 0 : totalPlannedDistance),
                Duration.ofMinutes(totalPlannedDuration == null ? 0 : Math.round(totalPlannedDuration)));
    }
}

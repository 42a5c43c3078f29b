package app.stride.coach.adapter.activity;

import app.stride.coach.domain.training.RunningSummary;
import app.stride.running.Distance;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the coach reads of an activity summary. */
record SummaryMessage(
        int totalActivities,
        @Nullable Double totalDistanceKm,
        @Nullable Double totalDurationHours,
        @Nullable Integer raceCount) {

    RunningSummary summary(int days) {
        return new RunningSummary(
                days,
                totalActivities,
                Distance.ofKilometres(totalDistanceKm == null ? 0 : totalDistanceKm),
                Duration.ofSeconds(totalDurationHours == null ? 0 : Math.round(totalDurationHours * 3600)),
                raceCount == null ? 0 : raceCount);
    }
}

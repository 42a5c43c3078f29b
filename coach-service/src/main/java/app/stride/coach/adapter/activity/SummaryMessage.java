package app.stride.coach.adapter.activity;

import app.stride.coach.domain.training.RunningSummary;
import app.stride.running.Distance;
import java.time.Duration;

/** What the coach reads of an activity summary. */
record SummaryMessage(int totalActivities, int raceCount, Running running) {

    record Running(int totalActivities, double totalDistanceKm, double totalDurationHours) {}

    RunningSummary summary(int days) {
        return new RunningSummary(
                days,
                totalActivities,
                running.totalActivities(),
                Distance.ofKilometres(running.totalDistanceKm()),
                Duration.ofSeconds(Math.round(running.totalDurationHours() * 3600)),
                raceCount);
    }
}

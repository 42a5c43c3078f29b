package app.stride.coach.adapter.activity;

import app.stride.coach.domain.training.RunningSummary;
import app.stride.coach.domain.training.RunningSummary.Weekly;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the coach reads of an activity summary. */
record SummaryMessage(
        int totalActivities,
        int raceCount,
        Running running,
        @Nullable List<Week> weeks) {

    record Running(int totalActivities, double totalDistanceKm, double totalDurationHours) {}

    record Week(LocalDate weekStart, int runs, double distanceKm, double durationS) {

        Weekly sum() {
            return new Weekly(
                    weekStart, runs, Distance.ofKilometres(distanceKm), Duration.ofSeconds(Math.round(durationS)));
        }
    }

    RunningSummary summary(int days) {
        return new RunningSummary(
                days,
                totalActivities,
                running.totalActivities(),
                Distance.ofKilometres(running.totalDistanceKm()),
                Duration.ofSeconds(Math.round(running.totalDurationHours() * 3600)),
                raceCount,
                weeks == null ? List.of() : weeks.stream().map(Week::sum).toList());
    }
}

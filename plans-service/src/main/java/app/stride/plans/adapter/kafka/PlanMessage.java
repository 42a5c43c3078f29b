package app.stride.plans.adapter.kafka;

import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payload of the events about a plan. */
record PlanMessage(
        UUID planId,
        String athleteId,
        int revision,
        String name,
        String status,
        String planType,
        String generationMethod,
        String goalRaceName,
        LocalDate goalRaceDate,
        double goalRaceDistanceM,
        @Nullable Long goalTimeSeconds,
        LocalDate planStartDate,
        LocalDate planEndDate,
        int totalWeeks,
        int workoutsTotal,
        @Nullable Double baselineVdot,
        @Nullable Double baselineWeeklyVolumeKm,
        Instant createdAt,
        Instant updatedAt) {

    static PlanMessage of(TrainingPlan plan) {
        Duration time = plan.goal().time();
        Distance volume = plan.baseline().weeklyVolume();
        return new PlanMessage(
                plan.id().value(),
                plan.athlete().id().value(),
                plan.revision(),
                plan.name(),
                plan.state().status().code(),
                plan.type().code(),
                plan.method().code(),
                plan.goal().name(),
                plan.goal().date(),
                plan.goal().distance().metres(),
                time == null ? null : time.toSeconds(),
                plan.start(),
                plan.end(),
                plan.totalWeeks(),
                plan.tally().total(),
                plan.baseline().fitness() == null
                        ? null
                        : plan.baseline().fitness().value(),
                volume == null ? null : volume.kilometres(),
                plan.createdAt(),
                plan.updatedAt());
    }
}

package app.stride.plans.adapter.postgres;

import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.PlanState;
import app.stride.plans.domain.lifecycle.Tally;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.periodization.request.Baseline;
import app.stride.plans.domain.periodization.request.GoalRace;
import app.stride.plans.domain.plan.GenerationMethod;
import app.stride.plans.domain.plan.PlanStatus;
import app.stride.plans.domain.plan.PlanType;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code plan}.
 *
 * @param athlete read beside it, null when nothing is known of the athlete
 * @param version null in a row of before it was counted
 * @param completed read beside it: the sessions that are done
 * @param total read beside it: the sessions that there are
 */
record PlanRow(
        String athleteId,
        UUID planId,
        String status,
        String name,
        String planType,
        String generationMethod,
        String goalRaceName,
        LocalDate goalRaceDate,
        double goalRaceDistanceM,
        @Nullable Integer goalTimeSeconds,
        LocalDate planStartDate,
        LocalDate planEndDate,
        Map<String, Double> methodologyBlend,
        @Nullable Double baselineVdot,
        @Nullable Double baselineWeeklyVolumeKm,
        @Nullable Double baselineLongestRunKm,
        int revision,
        @Nullable Integer version,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        @Nullable String idempotencyKey,
        @Nullable String requestHash,
        @Nullable AthleteRow athlete,
        int completed,
        int total) {

    static PlanRow of(TrainingPlan plan, @Nullable String idempotencyKey, @Nullable String requestHash) {
        Duration time = plan.goal().time();
        return new PlanRow(
                plan.athlete().id().value(),
                plan.id().value(),
                plan.state().status().code(),
                plan.name(),
                plan.type().code(),
                plan.method().code(),
                plan.goal().name(),
                plan.goal().date(),
                plan.goal().distance().metres(),
                time == null ? null : (int) time.toSeconds(),
                plan.start(),
                plan.end(),
                plan.blend(),
                Numbers.index(plan.baseline().fitness()),
                Numbers.kilometres(plan.baseline().weeklyVolume()),
                Numbers.kilometres(plan.baseline().longestRun()),
                plan.revision(),
                plan.version(),
                plan.createdAt().atOffset(ZoneOffset.UTC),
                plan.updatedAt().atOffset(ZoneOffset.UTC),
                idempotencyKey,
                requestHash,
                null,
                plan.tally().completed(),
                plan.tally().total());
    }

    TrainingPlan toPlan() {
        return new TrainingPlan(
                new PlanId(planId),
                athlete == null ? Athlete.unknown(new AthleteId(athleteId)) : athlete.toAthlete(),
                PlanState.of(PlanStatus.of(status)),
                name,
                PlanType.of(planType),
                GenerationMethod.of(generationMethod),
                new GoalRace(
                        goalRaceName,
                        goalRaceDate,
                        Distance.ofMetres(goalRaceDistanceM),
                        goalTimeSeconds == null ? null : Duration.ofSeconds(goalTimeSeconds)),
                planStartDate,
                planEndDate,
                methodologyBlend,
                baseline(),
                revision,
                version == null ? 1 : version,
                createdAt.toInstant(),
                updatedAt.toInstant(),
                new Tally(completed, total));
    }

    private Baseline baseline() {
        return new Baseline(
                baselineVdot == null ? null : FitnessIndex.of(baselineVdot),
                baselineWeeklyVolumeKm == null ? null : Distance.ofKilometres(baselineWeeklyVolumeKm),
                baselineLongestRunKm == null ? null : Distance.ofKilometres(baselineLongestRunKm));
    }
}

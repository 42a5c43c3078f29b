package app.stride.plans.adapter.rest.plan;

import app.stride.plans.adapter.rest.Revised;
import app.stride.plans.adapter.rest.Rounded;
import app.stride.plans.domain.lifecycle.Progress;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan as lists and headers show it. */
public record PlanSummary(
        UUID id,
        String name,
        String status,
        String goalRaceName,
        LocalDate goalRaceDate,
        Number goalRaceDistanceM,
        @Nullable Long goalTimeSeconds,
        LocalDate planStartDate,
        LocalDate planEndDate,
        int totalWeeks,
        int currentWeek,
        double progressPercent,
        String planType,
        String generationMethod,
        Map<String, Double> methodologyBlend,
        @Nullable Double baselineVdot,
        @Nullable Double baselineWeeklyVolumeKm,
        int revision,
        Instant createdAt,
        Instant updatedAt,
        long daysToRace,
        int workoutsCompleted,
        int workoutsTotal,
        @JsonIgnore int version)
        implements Revised {

    public static PlanSummary of(TrainingPlan plan, Instant now) {
        Progress progress = plan.progress(now);
        FitnessIndex fitness = plan.baseline().fitness();
        Distance volume = plan.baseline().weeklyVolume();
        return new PlanSummary(
                plan.id().value(),
                plan.name(),
                plan.state().status().code(),
                plan.goal().name(),
                plan.goal().date(),
                Rounded.metres(plan.goal().distance()),
                plan.goal().time() == null ? null : plan.goal().time().toSeconds(),
                plan.start(),
                plan.end(),
                plan.totalWeeks(),
                progress.week(),
                progress.percent(),
                plan.type().code(),
                plan.method().code(),
                plan.blend(),
                fitness == null ? null : Rounded.hundredths(fitness.value()),
                volume == null ? null : Rounded.kilometres(volume),
                plan.revision(),
                plan.createdAt(),
                plan.updatedAt(),
                progress.daysToRace(),
                plan.tally().completed(),
                plan.tally().total(),
                plan.version());
    }
}

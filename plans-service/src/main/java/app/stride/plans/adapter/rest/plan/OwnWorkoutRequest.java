package app.stride.plans.adapter.rest.plan;

import app.stride.plans.adapter.rest.GivenDistance;
import app.stride.plans.adapter.rest.PlainLines;
import app.stride.plans.adapter.rest.PlainText;
import app.stride.plans.adapter.rest.SaneDate;
import app.stride.plans.domain.periodization.own.OwnWorkout;
import app.stride.plans.domain.plan.HeartRateRange;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Target;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.rest.Problems;
import app.stride.running.HeartRate;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A workout of the caller's own. Of distance, duration and segments one is enough; dates without a workout become rest. */
@Schema(name = "NewWorkout")
public record OwnWorkoutRequest(
        @NotNull @SaneDate LocalDate scheduledDate,
        @NotNull String workoutType,
        @PlainText @Nullable String workoutSubtype,
        @PlainText @Nullable String title,
        @PlainLines @Nullable String description,
        @Nullable String phase,
        @Positive @DecimalMax("200") @Nullable Double targetDistanceKm,
        @Positive @Max(1440) @Nullable Integer targetDurationMinutes,
        @Min(120) @Max(1800) @Nullable Integer targetPacePerKmSeconds,
        @Min(120) @Max(1800) @Nullable Integer targetPacePerKmSecondsMax,
        @Min(30) @Max(250) @Nullable Integer targetHrMin,
        @Min(30) @Max(250) @Nullable Integer targetHrMax,
        @Size(max = 50) @Nullable List<@NotNull @Valid SegmentRequest> segments) {

    /** Without a target a step goes by feel at this effort: ours, that of easy running on the scale of Foster et al. (2001). */
    private static final Target EASY = new Target.ByEffort(3, "easy, you can talk in whole sentences");

    /** A step, or with {@code repeat} and {@code steps} steps that are run several times over. */
    @Schema(name = "NewSegment")
    record SegmentRequest(
            @Nullable String kind,
            @PositiveOrZero @Max(86_400) @Nullable Integer durationS,
            @PositiveOrZero @DecimalMax("200000") @Nullable Double distanceM,
            @Nullable String by,
            @Valid @Nullable TargetRequest target,
            @Min(1) @Max(100) @Nullable Integer repeat,
            @Size(max = 20) @Nullable List<@NotNull @Valid SegmentRequest> steps) {

        Segment toSegment() {
            if (repeat == null && steps == null) {
                return toStep();
            }
            if (repeat == null || steps == null || steps.isEmpty()) {
                throw Problems.badRequest("workouts.segments", "a repeat has repeat and steps");
            }
            return new Segment.Repeat(
                    repeat, steps.stream().map(SegmentRequest::toStep).toList());
        }

        private Segment.Step toStep() {
            if (kind == null || repeat != null || durationS == null || distanceM == null) {
                throw Problems.badRequest(
                        "workouts.segments",
                        "a step has kind, duration_s and distance_m, and no repeat within a repeat");
            }
            return new Segment.Step(
                    named("workouts.segments.kind", kind, Segment.Kind::of),
                    Duration.ofSeconds(durationS),
                    GivenDistance.ofStep(distanceM),
                    by == null ? Segment.Governor.DISTANCE : named("workouts.segments.by", by, Segment.Governor::of),
                    target == null ? EASY : target.toTarget());
        }
    }

    /** How hard a step is to be run: two paces, two heart rates, or an effort with its words. */
    @Schema(name = "NewTarget")
    record TargetRequest(
            @NotNull String type,
            @Min(120) @Max(1800) @Nullable Integer fastSPerKm,
            @Min(120) @Max(1800) @Nullable Integer slowSPerKm,
            @Min(30) @Max(250) @Nullable Integer lowBpm,
            @Min(30) @Max(250) @Nullable Integer highBpm,

            @JsonProperty("rpe_1_10") @Min(1) @Max(10) @Nullable Integer rpe,

            @PlainText @Nullable String words) {

        Target toTarget() {
            if ("pace".equals(type) && fastSPerKm != null) {
                return new Target.AtPace(paces("workouts.segments.target", fastSPerKm, slowSPerKm));
            }
            if ("heart_rate".equals(type) && lowBpm != null && highBpm != null) {
                return new Target.AtHeartRate(rates("workouts.segments.target", lowBpm, highBpm));
            }
            if ("effort".equals(type) && rpe != null) {
                return new Target.ByEffort(rpe, words == null ? "effort " + rpe + " of 10" : words);
            }
            throw Problems.badRequest(
                    "workouts.segments.target", "must be a pace, a heart_rate or an effort with its numbers");
        }
    }

    OwnWorkout toOwnWorkout() {
        requireBoth("workouts.target_hr_min", targetHrMin, "workouts.target_hr_max", targetHrMax);
        if (targetPacePerKmSeconds == null && targetPacePerKmSecondsMax != null) {
            throw missing("workouts.target_pace_per_km_seconds", "workouts.target_pace_per_km_seconds_max");
        }
        return new OwnWorkout(
                scheduledDate,
                named("workouts.workout_type", workoutType, WorkoutType::of),
                workoutSubtype,
                title,
                description,
                phase == null ? null : named("workouts.phase", phase, Phase::of),
                targetDistanceKm == null
                        ? null
                        : GivenDistance.ofKilometres("workouts.target_distance_km", targetDistanceKm),
                targetDurationMinutes == null ? null : Duration.ofMinutes(targetDurationMinutes),
                targetPacePerKmSeconds == null
                        ? null
                        : paces(
                                "workouts.target_pace_per_km_seconds",
                                targetPacePerKmSeconds,
                                targetPacePerKmSecondsMax),
                targetHrMin == null || targetHrMax == null
                        ? null
                        : rates("workouts.target_hr_min", targetHrMin, targetHrMax),
                segments == null
                        ? List.of()
                        : segments.stream().map(SegmentRequest::toSegment).toList());
    }

    private static void requireBoth(String one, @Nullable Object first, String other, @Nullable Object second) {
        if ((first == null) != (second == null)) {
            throw first == null ? missing(one, other) : missing(other, one);
        }
    }

    private static HttpProblem missing(String field, String given) {
        return Problems.badRequest(field, "is required with " + given);
    }

    private static PaceRange paces(String field, int fast, @Nullable Integer slow) {
        int end = slow == null ? fast : slow;
        if (end < fast) {
            throw Problems.badRequest(field, "the slow end must not be faster than the fast end");
        }
        return new PaceRange(Pace.ofSecondsPerKilometre(fast), Pace.ofSecondsPerKilometre(end));
    }

    private static HeartRateRange rates(String field, int low, int high) {
        if (high < low) {
            throw Problems.badRequest(field, "the low end must not be above the high end");
        }
        return new HeartRateRange(new HeartRate(low), new HeartRate(high));
    }

    private static <T> T named(String field, String code, Function<String, T> known) {
        try {
            return known.apply(code);
        } catch (IllegalArgumentException unknown) {
            throw Problems.badRequest(field, String.valueOf(unknown.getMessage()));
        }
    }
}

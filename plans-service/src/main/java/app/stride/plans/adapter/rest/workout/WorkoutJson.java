package app.stride.plans.adapter.rest.workout;

import app.stride.plans.adapter.rest.Rounded;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.lifecycle.Compliance;
import app.stride.plans.domain.lifecycle.Match;
import app.stride.plans.domain.lifecycle.RaceOutcome;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutState;
import app.stride.plans.domain.lifecycle.WorkoutStatus;
import app.stride.plans.domain.plan.HeartRateRange;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.running.PaceRange;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A workout and what became of it. */
@Schema(name = "Workout")
public record WorkoutJson(
        UUID id,
        LocalDate scheduledDate,
        int weekNumber,
        String workoutType,
        String title,
        String description,
        String phase,
        @Nullable Integer targetDurationMinutes,
        @Nullable Double targetDistanceKm,
        @Nullable Integer targetPacePerKmSeconds,
        boolean completed,
        boolean skipped,
        @Nullable UUID completedActivityId,
        int dayOfWeek,
        @Nullable String workoutSubtype,
        int phaseWeek,
        @Nullable Integer targetPacePerKmSecondsMax,
        @Nullable Integer targetHrMin,
        @Nullable Integer targetHrMax,
        List<SegmentJson> segments,
        String status,
        MatchJson match,
        @Nullable String skipReason,
        @Nullable String coachNotes,
        @Nullable String athleteNotes,
        @Nullable ComplianceJson compliance) {

    /** Who decided which activity it was. */
    @Schema(name = "Match")
    record MatchJson(String decision, @Nullable Double score, boolean locked) {
        static MatchJson of(Match match) {
            Double score = match.score();
            return new MatchJson(
                    match.decision().name(), score == null ? null : Rounded.hundredths(score), match.locked());
        }
    }

    /** Done over planned. */
    @Schema(name = "Compliance")
    record ComplianceJson(
            @Nullable Double distance,
            @Nullable Double duration,
            @Nullable Double intensity,
            List<SegmentComplianceJson> segments,
            @Nullable String outcome) {
        static @Nullable ComplianceJson of(@Nullable Compliance compliance) {
            if (compliance == null) {
                return null;
            }
            RaceOutcome outcome = compliance.outcome();
            return new ComplianceJson(
                    ratio(compliance.distance()),
                    ratio(compliance.duration()),
                    ratio(compliance.intensity()),
                    compliance.segments().stream()
                            .map(SegmentComplianceJson::of)
                            .toList(),
                    outcome == null ? null : outcome.code());
        }

        private static @Nullable Double ratio(@Nullable Double ratio) {
            return ratio == null ? null : Rounded.hundredths(ratio);
        }
    }

    /** The same of one of its steps, where the laps show it. */
    @Schema(name = "SegmentCompliance")
    record SegmentComplianceJson(
            String kind,
            @Nullable Double distance,
            @Nullable Double duration,
            @Nullable Double intensity) {
        static SegmentComplianceJson of(Compliance.OfSegment segment) {
            return new SegmentComplianceJson(
                    segment.kind(),
                    ComplianceJson.ratio(segment.distance()),
                    ComplianceJson.ratio(segment.duration()),
                    ComplianceJson.ratio(segment.intensity()));
        }
    }

    /** A workout of the plan that is followed. */
    public static WorkoutJson of(Workout workout, LocalDate today) {
        return of(workout, workout.statusOn(today));
    }

    public static WorkoutJson of(Workout workout, WorkoutStatus status) {
        PlannedWorkout planned = workout.planned();
        PaceRange pace = planned.pace();
        HeartRateRange heart = planned.heartRate();
        Match match = workout.match();
        return new WorkoutJson(
                workout.id().value(),
                planned.date(),
                planned.weekNumber(),
                planned.type().code(),
                planned.title(),
                planned.description(),
                planned.phase().code(),
                planned.duration().isZero() ? null : Rounded.minutes(planned.duration()),
                planned.distance().isZero() ? null : Rounded.kilometres(planned.distance()),
                pace == null ? null : Rounded.secondsPerKilometre(pace.fast()),
                workout.isCompleted(),
                workout.isSkipped(),
                workout.isCompleted() ? match.activity().map(ActivityId::value).orElse(null) : null,
                planned.date().getDayOfWeek().getValue() - 1,
                planned.subtype(),
                planned.phaseWeek(),
                pace == null ? null : Rounded.secondsPerKilometre(pace.slow()),
                heart == null ? null : heart.low().bpm(),
                heart == null ? null : heart.high().bpm(),
                planned.segments().stream().map(SegmentJson::of).toList(),
                status.code(),
                MatchJson.of(match),
                workout.state() instanceof WorkoutState.Skipped skipped ? skipped.reason() : null,
                workout.coachNotes(),
                workout.athleteNotes(),
                workout.isCompleted() ? ComplianceJson.of(workout.compliance()) : null);
    }
}

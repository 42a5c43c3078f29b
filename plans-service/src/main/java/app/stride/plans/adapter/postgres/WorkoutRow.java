package app.stride.plans.adapter.postgres;

import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.Compliance;
import app.stride.plans.domain.lifecycle.Compliance.OfSegment;
import app.stride.plans.domain.lifecycle.Decision;
import app.stride.plans.domain.lifecycle.Match;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.RaceOutcome;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.lifecycle.WorkoutState;
import app.stride.plans.domain.lifecycle.WorkoutStatus;
import app.stride.plans.domain.plan.HeartRateRange;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import app.stride.running.HeartRate;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code workout}. */
record WorkoutRow(
        String athleteId,
        UUID planId,
        UUID workoutId,
        LocalDate scheduledDate,
        int weekNumber,
        String workoutType,
        @Nullable String workoutSubtype,
        String title,
        String description,
        String phase,
        int phaseWeek,
        double targetDurationS,
        double targetDistanceM,
        @Nullable Double targetPaceFast,
        @Nullable Double targetPaceSlow,
        @Nullable Integer targetHrMin,
        @Nullable Integer targetHrMax,
        List<SegmentRow> segments,
        @Nullable String coachNotes,
        @Nullable String athleteNotes,
        String status,
        String decision,
        boolean locked,
        @Nullable Double score,
        List<UUID> activityIds,
        @Nullable String skipReason,
        @Nullable ComplianceRow compliance) {

    /** The column {@code compliance}. */
    record ComplianceRow(
            @Nullable Double distance,
            @Nullable Double duration,
            @Nullable Double intensity,
            @Nullable List<OfSegment> segments,
            @Nullable String outcome) {

        static @Nullable ComplianceRow of(@Nullable Compliance compliance) {
            if (compliance == null) {
                return null;
            }
            RaceOutcome outcome = compliance.outcome();
            return new ComplianceRow(
                    compliance.distance(),
                    compliance.duration(),
                    compliance.intensity(),
                    compliance.segments(),
                    outcome == null ? null : outcome.code());
        }

        /** Rows of earlier versions have amounts only. */
        Compliance toCompliance() {
            return new Compliance(
                    distance,
                    duration,
                    intensity,
                    segments == null ? List.of() : segments,
                    outcome == null ? null : RaceOutcome.of(outcome));
        }
    }

    static WorkoutRow of(AthleteId athlete, PlanId plan, Workout workout) {
        PlannedWorkout planned = workout.planned();
        PaceRange pace = planned.pace();
        HeartRateRange heart = planned.heartRate();
        Match match = workout.match();
        return new WorkoutRow(
                athlete.value(),
                plan.value(),
                workout.id().value(),
                planned.date(),
                planned.weekNumber(),
                planned.type().code(),
                planned.subtype(),
                planned.title(),
                planned.description(),
                planned.phase().code(),
                planned.phaseWeek(),
                Numbers.seconds(planned.duration()),
                planned.distance().metres(),
                pace == null ? null : pace.fast().secondsPerKilometre(),
                pace == null ? null : pace.slow().secondsPerKilometre(),
                heart == null ? null : heart.low().bpm(),
                heart == null ? null : heart.high().bpm(),
                planned.segments().stream().map(SegmentRow::of).toList(),
                workout.coachNotes(),
                workout.athleteNotes(),
                workout.state().status().code(),
                match.decision().name(),
                match.locked(),
                match.score(),
                match.activities().stream().map(ActivityId::value).toList(),
                workout.state() instanceof WorkoutState.Skipped skipped ? skipped.reason() : null,
                ComplianceRow.of(workout.compliance()));
    }

    Workout toWorkout() {
        return new Workout(
                new WorkoutId(workoutId),
                planned(),
                state(),
                compliance == null ? null : compliance.toCompliance(),
                coachNotes,
                athleteNotes);
    }

    private PlannedWorkout planned() {
        return new PlannedWorkout(
                scheduledDate,
                weekNumber,
                WorkoutType.of(workoutType),
                workoutSubtype,
                title,
                description,
                Phase.of(phase),
                phaseWeek,
                Distance.ofMetres(targetDistanceM),
                Numbers.duration(targetDurationS),
                targetPaceFast == null || targetPaceSlow == null
                        ? null
                        : new PaceRange(new Pace(targetPaceFast), new Pace(targetPaceSlow)),
                targetHrMin == null || targetHrMax == null
                        ? null
                        : new HeartRateRange(new HeartRate(targetHrMin), new HeartRate(targetHrMax)),
                segments.stream().map(SegmentRow::toSegment).toList());
    }

    private WorkoutState state() {
        return switch (WorkoutStatus.of(status)) {
            case PLANNED -> new WorkoutState.Planned(match());
            case COMPLETED -> new WorkoutState.Completed(match());
            case SKIPPED -> new WorkoutState.Skipped(skipReason);
            case MISSED -> new WorkoutState.Missed(match());
        };
    }

    private Match match() {
        return new Match(
                Decision.valueOf(decision),
                score,
                locked,
                activityIds.stream().map(ActivityId::new).toList());
    }
}

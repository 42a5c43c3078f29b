package app.stride.coach.adapter.plans;

import app.stride.coach.domain.proposal.Effect;
import app.stride.coach.domain.proposal.PlanOutline;
import app.stride.coach.domain.proposal.PlannedSession;
import app.stride.coach.domain.proposal.RuleFinding;
import app.stride.coach.domain.proposal.WorkoutDiff;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What plans-service answers to a change, an adaptation or a request for a plan, as far as the coach reads it. */
final class EffectMessages {

    private EffectMessages() {}

    /** A workout as it is or would be planned. */
    record Content(
            LocalDate scheduledDate,
            String workoutType,
            @Nullable String title,
            @Nullable Double targetDistanceKm,
            @Nullable Integer targetDurationMinutes) {

        PlannedSession session() {
            return new PlannedSession(
                    scheduledDate,
                    workoutType,
                    Objects.requireNonNullElse(title, workoutType),
                    targetDistanceKm,
                    targetDurationMinutes);
        }
    }

    record Change(
            UUID workoutId,
            String kind,
            @Nullable Content before,
            @Nullable Content after) {

        WorkoutDiff diff() {
            return new WorkoutDiff(
                    workoutId, kind, before == null ? null : before.session(), after == null ? null : after.session());
        }
    }

    record Finding(
            String rule,
            boolean passed,
            @Nullable String severity,
            @Nullable String value,
            @Nullable String bound,
            @Nullable Integer week,
            @Nullable LocalDate date,
            String message) {

        RuleFinding finding() {
            return new RuleFinding(
                    rule, passed, Objects.requireNonNullElse(severity, "error"), value, bound, week, date, message);
        }
    }

    record Audit(@Nullable List<Finding> findings) {}

    /** Several workouts changed at once. */
    record PlanChange(
            int revision,
            @Nullable List<Change> changes,
            @Nullable List<Finding> findings) {

        Effect effect() {
            return new Effect(diffs(changes), EffectMessages.findings(findings), List.of(), null);
        }
    }

    /** A plan adapted to what happened. */
    record Adaptation(
            @Nullable UUID id,
            int revision,
            @Nullable String status,
            @Nullable List<String> reasons,
            @Nullable List<Change> changes,
            @Nullable Audit audit) {

        boolean isAccepted() {
            return "accepted".equals(status);
        }

        Effect effect() {
            return new Effect(
                    diffs(changes),
                    audit == null ? List.of() : EffectMessages.findings(audit.findings()),
                    reasons == null ? List.of() : reasons,
                    null);
        }
    }

    /** A plan with its workouts. */
    record Plan(
            UUID id,
            String name,
            LocalDate planStartDate,
            LocalDate planEndDate,
            int totalWeeks,
            @Nullable List<PlanWorkout> workouts) {

        private static final Comparator<PlanWorkout> BY_DAY =
                Comparator.comparing(PlanWorkout::scheduledDate).thenComparing(PlanWorkout::workoutType);

        /** In the order of the days, so that the same plan is always told alike. */
        PlanOutline outline() {
            List<PlanWorkout> runs = workouts == null
                    ? List.of()
                    : workouts.stream()
                            .filter(PlanWorkout::isRun)
                            .sorted(BY_DAY)
                            .toList();
            int first = runs.stream().mapToInt(PlanWorkout::weekNumber).min().orElse(1);
            return new PlanOutline(
                    name,
                    planStartDate,
                    planEndDate,
                    totalWeeks,
                    runs.size(),
                    runs.stream()
                            .filter(run -> !run.isRace())
                            .mapToDouble(PlanWorkout::kilometres)
                            .max()
                            .orElse(0),
                    runs.stream()
                            .collect(Collectors.groupingBy(
                                    PlanWorkout::weekNumber, Collectors.summingDouble(PlanWorkout::kilometres)))
                            .values()
                            .stream()
                            .mapToDouble(Double::doubleValue)
                            .max()
                            .orElse(0),
                    runs.stream()
                            .filter(run -> run.weekNumber() == first)
                            .map(PlanWorkout::session)
                            .toList());
        }
    }

    /** A plan that was just made, or long ago by the same key. */
    record Made(UUID id, @Nullable String status, int revision) {

        /** Whether nobody took it up, gave it up or changed its workouts since it was made. */
        boolean isUntouched() {
            return "draft".equals(status) && revision == 1;
        }
    }

    record PlanWorkout(
            LocalDate scheduledDate,
            int weekNumber,
            String workoutType,
            @Nullable String title,
            @Nullable Double targetDistanceKm,
            @Nullable Integer targetDurationMinutes) {

        boolean isRun() {
            return !workoutType.equals("rest");
        }

        boolean isRace() {
            return workoutType.equals("race");
        }

        double kilometres() {
            return targetDistanceKm == null ? 0 : targetDistanceKm;
        }

        PlannedSession session() {
            return new Content(scheduledDate, workoutType, title, targetDistanceKm, targetDurationMinutes).session();
        }
    }

    record Preview(Plan plan, @Nullable Audit audit) {

        Effect effect() {
            return new Effect(
                    List.of(),
                    audit == null ? List.of() : EffectMessages.findings(audit.findings()),
                    List.of(),
                    plan.outline());
        }
    }

    /** Why something is refused. */
    record Problem(@Nullable String detail, @Nullable List<Finding> findings) {}

    static List<RuleFinding> findings(@Nullable List<Finding> findings) {
        return findings == null
                ? List.of()
                : findings.stream().map(Finding::finding).toList();
    }

    private static List<WorkoutDiff> diffs(@Nullable List<Change> changes) {
        return changes == null ? List.of() : changes.stream().map(Change::diff).toList();
    }
}

package app.stride.plans.adapter.postgres;

import app.stride.plans.adapter.postgres.OriginRow.AdjustmentsRow;
import app.stride.plans.adapter.postgres.OriginRow.FindingRow;
import app.stride.plans.adapter.postgres.OriginRow.RequestRow;
import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.adaptation.WorkingPlan;
import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.calendar.Agenda;
import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.periodization.rule.Adjustments;
import app.stride.plans.domain.plan.Program;
import app.stride.plans.domain.revision.History;
import app.stride.plans.domain.revision.Revision;
import app.stride.plans.usecase.Adaptation;
import app.stride.plans.usecase.AdaptationId;
import app.stride.plans.usecase.Followed;
import app.stride.plans.usecase.KeptPage;
import app.stride.plans.usecase.KeptPlan;
import app.stride.plans.usecase.PlanAtWork;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the statements' JSON columns hold. */
final class Rows {

    private Rows() {}

    static <T> Optional<T> first(RowSet<Row> rows, Function<Row, T> read) {
        for (Row row : rows) {
            return Optional.of(read.apply(row));
        }
        return Optional.empty();
    }

    static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        List<T> all = new ArrayList<>(rows.size());
        for (Row row : rows) {
            all.add(read.apply(row));
        }
        return all;
    }

    static TrainingPlan plan(Row row) {
        return RowJson.read(row.getString("plan"), PlanRow.class).toPlan();
    }

    static List<Workout> workouts(Row row) {
        return RowJson.readAll(row.getString("workouts"), WorkoutRow.class).stream()
                .map(WorkoutRow::toWorkout)
                .toList();
    }

    static List<Activity> activities(Row row) {
        return RowJson.readAll(row.getString("activities"), ActivityRow.class).stream()
                .map(ActivityRow::toActivity)
                .toList();
    }

    static Athlete athlete(Row row, AthleteId id) {
        @Nullable String known = row.getString("athlete");
        return known == null
                ? Athlete.unknown(id)
                : RowJson.read(known, AthleteRow.class).toAthlete();
    }

    /** A plan with all of its changes, and with what it was made from. */
    static PlanAtWork planAtWork(Row row) {
        TrainingPlan plan = plan(row);
        History history = history(row);
        @Nullable String adjusted = row.getString("adjustments");
        Program original = PlanAtWork.program(plan, history.original());
        WorkingPlan working = new WorkingPlan(
                plan,
                history.plan().workouts(),
                RowJson.read(row.getString("request"), RequestRow.class).toRequest(plan),
                adjusted == null
                        ? Adjustments.NONE
                        : RowJson.read(adjusted, AdjustmentsRow.class).toAdjustments(original));
        return new PlanAtWork(working, history);
    }

    static History history(Row row) {
        return new History(
                new FullPlan(plan(row), workouts(row)),
                RowJson.readAll(row.getString("revisions"), RevisionRow.class).stream()
                        .map(RevisionRow::toRevision)
                        .toList());
    }

    static Adaptation adaptation(Row row) {
        return RowJson.read(row.getString("adaptation"), AdaptationRow.class).toAdaptation(plan(row));
    }

    /**
     * A plan as far as a page holds it.
     *
     * @param had how far a plan was had before, which is the same unless this one begins; null where none was in part
     */
    static KeptPage keptPage(Row row, KeptPage.@Nullable Within had) {
        KeptPage.@Nullable Within within = row.getBoolean("begins") ? null : had;
        KeptPlan found = keptPlan(row, within == null);
        PlanId plan = found.plan().plan().id();
        if (row.getBoolean("goes_on")) {
            return new KeptPage(List.of(found), new KeptPage.Place(plan, hadOf(found, within)));
        }
        return new KeptPage(List.of(found), row.getBoolean("more") ? new KeptPage.Place(plan, null) : null);
    }

    private static KeptPage.Within hadOf(KeptPlan shown, KeptPage.@Nullable Within before) {
        List<Revision> revisions = shown.revisions();
        List<Adaptation> adaptations = shown.adaptations();
        int revision = !revisions.isEmpty()
                ? revisions.get(revisions.size() - 1).number()
                : before == null ? Revision.ORIGINAL : before.revision();
        AdaptationId none = before == null ? null : before.adaptation();
        return new KeptPage.Within(
                revision,
                adaptations.isEmpty()
                        ? none
                        : adaptations.get(adaptations.size() - 1).id());
    }

    /** The original revision is kept nowhere: it stands where the plan begins. */
    private static KeptPlan keptPlan(Row row, boolean begins) {
        History history = history(row);
        TrainingPlan plan = history.plan().plan();
        return new KeptPlan(
                history.plan(),
                begins ? history.revisions() : history.changed(),
                RowJson.read(row.getString("request"), RequestRow.class).toRequest(plan),
                FindingRow.toAudit(row.getString("audit")),
                RowJson.readAll(row.getString("adaptations"), AdaptationRow.class).stream()
                        .map(adaptation -> adaptation.toAdaptation(plan))
                        .toList());
    }

    static Agenda agenda(Row row, AthleteId athlete) {
        return new Agenda(
                athlete(row, athlete),
                row.getString("plan") == null ? null : plan(row),
                workouts(row),
                activities(row));
    }

    /** Several plans beside the workouts of all of them. */
    static Followed followed(Row row) {
        Map<UUID, List<WorkoutRow>> workouts = RowJson.readAll(row.getString("workouts"), WorkoutRow.class).stream()
                .collect(Collectors.groupingBy(WorkoutRow::planId));
        List<FullPlan> plans = RowJson.readAll(row.getString("plans"), PlanRow.class).stream()
                .map(plan -> new FullPlan(
                        plan.toPlan(),
                        workouts.getOrDefault(plan.planId(), List.of()).stream()
                                .map(WorkoutRow::toWorkout)
                                .toList()))
                .toList();
        return new Followed(plans, activities(row));
    }

    /** Where workouts and activities come in several pieces, each of them possibly null. */
    static Agenda agendaOfPages(Row row, AthleteId athlete) {
        return new Agenda(
                athlete(row, athlete),
                row.getString("plan") == null ? null : plan(row),
                pieces(row, "workouts", WorkoutRow.class, WorkoutRow::toWorkout),
                pieces(row, "activities", ActivityRow.class, ActivityRow::toActivity));
    }

    private static <R, T> List<T> pieces(Row row, String column, Class<R> kind, Function<R, T> read) {
        String @Nullable [] pieces = row.getArrayOfStrings(column);
        return pieces == null
                ? List.of()
                : Arrays.stream(pieces)
                        .flatMap(piece -> RowJson.readAll(piece, kind).stream())
                        .map(read)
                        .toList();
    }
}

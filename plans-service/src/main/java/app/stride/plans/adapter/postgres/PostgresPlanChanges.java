package app.stride.plans.adapter.postgres;

import app.stride.plans.adapter.postgres.OriginRow.AdjustmentsRow;
import app.stride.plans.adapter.postgres.OriginRow.FindingRow;
import app.stride.plans.adapter.postgres.OriginRow.RequestRow;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.revision.Revision;
import app.stride.plans.domain.revision.WorkoutChange;
import app.stride.plans.usecase.Adaptation;
import app.stride.plans.usecase.AdaptationId;
import app.stride.plans.usecase.IdempotencyKey;
import app.stride.plans.usecase.NewRevision;
import app.stride.plans.usecase.PlanAtWork;
import app.stride.plans.usecase.PlanChanges;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes of a plan's content within a transaction of PostgreSQL. */
final class PostgresPlanChanges implements PlanChanges {

    private final SqlConnection transaction;
    private final AthleteId athlete;
    private final Instant now;

    PostgresPlanChanges(SqlConnection transaction, AthleteId athlete, Instant now) {
        this.transaction = transaction;
        this.athlete = athlete;
        this.now = now;
    }

    @Override
    public Uni<Optional<PlanAtWork>> plan(PlanId plan) {
        return run(ChangeSql.HISTORY, about(plan)).map(rows -> Rows.first(rows, Rows::planAtWork));
    }

    @Override
    public Uni<Void> revise(NewRevision revision) {
        TrainingPlan plan = revision.plan().plan();
        Set<UUID> changed = revision.revision().changes().each().stream()
                .map(change -> change.workout().value())
                .collect(Collectors.toSet());
        UUID[] removed = revision.revision().changes().each().stream()
                .filter(change -> change.kind() == WorkoutChange.Kind.REMOVED)
                .map(change -> change.workout().value())
                .toArray(UUID[]::new);
        List<WorkoutRow> stored = revision.plan().workouts().stream()
                .filter(workout -> changed.contains(workout.id().value()))
                .map(workout -> WorkoutRow.of(athlete, plan.id(), workout))
                .toList();
        Tuple values = about(plan.id())
                .addInteger(plan.revision())
                .addOffsetDateTime(plan.updatedAt().atOffset(ZoneOffset.UTC))
                .addString(RowJson.write(RevisionRow.of(athlete, plan.id(), revision.revision(), revision.key())))
                .addArrayOfUUID(removed)
                .addString(RowJson.write(stored))
                .addString(RowJson.write(FindingRow.of(revision.audit())))
                .addString(RowJson.write(RequestRow.of(revision.plan().request())))
                .addString(RowJson.write(AdjustmentsRow.of(revision.plan().adjustments())))
                .addUUID(
                        revision.accepted() == null
                                ? null
                                : revision.accepted().id().value())
                .addString(revision.key() == null ? null : revision.key().value());
        return run(ChangeSql.REVISE, values).replaceWithVoid();
    }

    @Override
    public Uni<Optional<Keyed<Revision>>> revision(PlanId plan, IdempotencyKey key) {
        return run(ChangeSql.REVISION_OF_KEY, about(plan).addString(key.value()).addOffsetDateTime(aLifetimeAgo()))
                .map(rows -> Rows.first(
                        rows,
                        row -> new Keyed<>(
                                RowJson.read(row.getString("revision"), RevisionRow.class)
                                        .toRevision(),
                                row.getString("request_hash"))));
    }

    @Override
    public Uni<Void> note(PlanId plan, Workout workout) {
        return run(ChangeSql.NOTE, about(plan).addUUID(workout.id().value()).addString(workout.athleteNotes()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> propose(PlanId plan, Adaptation adaptation, @Nullable IdempotencyKey key) {
        String row = RowJson.write(AdaptationRow.of(athlete, plan.value(), adaptation, key));
        return run(ChangeSql.PROPOSE, about(plan).addString(row).addString(key == null ? null : key.value()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Adaptation>> adaptation(PlanId plan, AdaptationId id) {
        return run(ChangeSql.ADAPTATION_BY_ID, about(plan).addUUID(id.value()))
                .map(rows -> Rows.first(rows, Rows::adaptation));
    }

    @Override
    public Uni<Optional<Keyed<Adaptation>>> adaptation(PlanId plan, IdempotencyKey key) {
        return run(
                        ChangeSql.ADAPTATION_OF_KEY,
                        about(plan).addString(key.value()).addOffsetDateTime(aLifetimeAgo()))
                .map(rows -> Rows.first(rows, row -> new Keyed<>(Rows.adaptation(row), row.getString("request_hash"))));
    }

    @Override
    public Uni<Void> decide(PlanId plan, Adaptation adaptation) {
        Instant at = adaptation.decidedAt() == null ? now : adaptation.decidedAt();
        return run(
                        ChangeSql.DECIDE,
                        about(plan)
                                .addUUID(adaptation.id().value())
                                .addString(adaptation.status().code())
                                .addOffsetDateTime(at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private OffsetDateTime aLifetimeAgo() {
        return now.minus(IdempotencyKey.LIFETIME).atOffset(ZoneOffset.UTC);
    }

    private Tuple about(PlanId plan) {
        return Tuple.tuple().addString(athlete.value()).addUUID(plan.value());
    }

    private Uni<RowSet<Row>> run(String sql, Tuple values) {
        return transaction.preparedQuery(sql).execute(values);
    }
}

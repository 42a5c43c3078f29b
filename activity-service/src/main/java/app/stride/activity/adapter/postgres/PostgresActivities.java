package app.stride.activity.adapter.postgres;

import static app.stride.activity.adapter.postgres.PostgresTransaction.connectionOf;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.sameness.Choice;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.activity.Activities;
import app.stride.activity.usecase.activity.ChangeOutcome;
import app.stride.activity.usecase.activity.Correction;
import app.stride.activity.usecase.activity.Retold;
import app.stride.activity.usecase.activity.Target;
import app.stride.activity.usecase.ingest.PackedSamples;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Activities in the table of that name, with their samples, best efforts and originals beside. */
@ApplicationScoped
class PostgresActivities implements Activities {
    private final Pool pool;
    private final Clock clock;

    PostgresActivities(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<KeptActivity>> find(AthleteId athlete, ActivityId id) {
        return pool.preparedQuery(ActivitySql.FIND)
                .execute(Tuple.of(athlete.value(), id.value()))
                .map(rows -> ActivityRows.all(rows).stream().findFirst());
    }

    @Override
    public Uni<Optional<PackedSamples>> samples(AthleteId athlete, ActivityId id) {
        return pool.preparedQuery(ActivitySql.SAMPLES)
                .execute(Tuple.of(athlete.value(), id.value()))
                .map(rows -> first(rows)
                        .map(row -> new PackedSamples(
                                row.getInteger("points"),
                                row.getBuffer("content").getBytes())));
    }

    @Override
    public Uni<ChangeOutcome> correct(
            Transaction transaction, Target target, Correction correction, @Nullable Retold retold) {
        Sport sport = correction.sport();
        Choice choice = correction.choice();
        Tuple parameters = parameters(target)
                .addString(correction.name())
                .addString(sport == null ? null : sport.code())
                .addBoolean(correction.race())
                .addJsonArray(DeliveryParameters.efforts(
                        target.athlete(), target.id(), retold == null ? List.of() : retold.efforts()))
                .addDouble(
                        retold == null ? null : Columns.metres(retold.figures().levelDistance()))
                .addDouble(retold == null ? null : retold.figures().decouplingPercent())
                .addString(choice == null ? null : choice.kind().code())
                .addUUID(
                        choice == null || choice.original() == null
                                ? null
                                : choice.original().value())
                .addBoolean(correction.counts());
        return change(transaction, ActivitySql.CORRECT, parameters);
    }

    @Override
    public Uni<ChangeOutcome> delete(Transaction transaction, Target target) {
        return AthleteTurn.then(connectionOf(transaction), target.athlete(), deleteAlone(transaction, target));
    }

    /** The two statements are sent at once: the second begins, and sees what there is, when the first has the row. */
    private Uni<ChangeOutcome> deleteAlone(Transaction transaction, Target target) {
        return Uni.combine()
                .all()
                .unis(
                        connectionOf(transaction)
                                .preparedQuery(ActivitySql.HOLD)
                                .execute(Tuple.of(
                                        target.athlete().value(), target.id().value())),
                        change(transaction, ActivitySql.DELETE, parameters(target)))
                .asTuple()
                .map(both -> both.getItem2());
    }

    private Tuple parameters(Target target) {
        return Tuple.tuple()
                .addString(target.athlete().value())
                .addUUID(target.id().value())
                .addArrayOfInteger(Columns.versions(target.expectedVersion()))
                .addOffsetDateTime(Columns.time(clock.instant()));
    }

    private static Uni<ChangeOutcome> change(Transaction transaction, String sql, Tuple parameters) {
        return connectionOf(transaction).preparedQuery(sql).execute(parameters).map(rows -> {
            Row row = rows.iterator().next();
            if (row.getUUID("activity_id") != null) {
                List<KeptActivity> changed = ActivityRows.all(rows);
                return new ChangeOutcome.Changed(changed.get(0), changed.subList(1, changed.size()));
            }
            if (!row.getBoolean("known")) {
                return new ChangeOutcome.Unknown();
            }
            return row.getBoolean("has_original") ? new ChangeOutcome.Stale() : new ChangeOutcome.NoSuchOriginal();
        });
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next());
    }
}

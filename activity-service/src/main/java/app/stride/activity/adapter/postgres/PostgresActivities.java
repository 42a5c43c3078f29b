package app.stride.activity.adapter.postgres;

import static app.stride.activity.adapter.postgres.PostgresTransaction.connectionOf;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.effort.BestEffort;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.activity.Activities;
import app.stride.activity.usecase.activity.ChangeOutcome;
import app.stride.activity.usecase.activity.Correction;
import app.stride.activity.usecase.activity.Target;
import app.stride.activity.usecase.ingest.Added;
import app.stride.activity.usecase.ingest.Delivery;
import app.stride.activity.usecase.ingest.Identity;
import app.stride.activity.usecase.ingest.PackedSamples;
import app.stride.activity.usecase.ingest.ServedRequest;
import app.stride.activity.usecase.ingest.Sha256;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
    public Uni<Added> add(Transaction transaction, Delivery delivery) {
        return connectionOf(transaction)
                .preparedQuery(ActivitySql.ADD)
                .execute(DeliveryParameters.of(delivery))
                .map(rows -> added(rows.iterator().next()));
    }

    private static Added added(Row row) {
        return new Added(
                Arrays.stream(row.getArrayOfUUIDs("added")).map(ActivityId::new).collect(Collectors.toSet()),
                row.getBoolean("key_was_free"));
    }

    @Override
    public Uni<Optional<KeptActivity>> find(AthleteId athlete, ActivityId id) {
        return pool.preparedQuery(ActivitySql.FIND)
                .execute(Tuple.of(athlete.value(), id.value()))
                .map(rows -> ActivityRows.all(rows).stream().findFirst());
    }

    @Override
    public Uni<List<KeptActivity>> known(AthleteId athlete, List<Identity> identities) {
        String[] texts = identities.stream().map(Identity::text).toArray(String[]::new);
        return pool.preparedQuery(ActivitySql.KNOWN)
                .execute(Tuple.of(athlete.value(), texts))
                .map(ActivityRows::all);
    }

    @Override
    public Uni<Optional<ServedRequest>> served(AthleteId athlete, String key) {
        return pool.preparedQuery(ActivitySql.SERVED)
                .execute(Tuple.of(athlete.value(), key))
                .map(rows -> first(rows)
                        .map(row -> new ServedRequest(
                                new Sha256(HexFormat.of()
                                        .formatHex(
                                                row.getBuffer("request_sha256").getBytes())),
                                row.getBoolean("created"))));
    }

    @Override
    public Uni<Void> forgetRequests(Instant before) {
        return pool.preparedQuery(ActivitySql.FORGET_REQUESTS)
                .execute(Tuple.of(Columns.time(before)))
                .replaceWithVoid();
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
            Transaction transaction, Target target, Correction correction, @Nullable List<BestEffort> efforts) {
        Sport sport = correction.sport();
        Tuple parameters = parameters(target)
                .addString(correction.name())
                .addString(sport == null ? null : sport.code())
                .addBoolean(correction.race())
                .addJsonArray(DeliveryParameters.efforts(
                        target.athlete(), target.id(), efforts == null ? List.of() : efforts));
        return change(transaction, ActivitySql.CORRECT, parameters);
    }

    @Override
    public Uni<ChangeOutcome> delete(Transaction transaction, Target target) {
        return change(transaction, ActivitySql.DELETE, parameters(target));
    }

    private Tuple parameters(Target target) {
        return Tuple.tuple()
                .addString(target.athlete().value())
                .addUUID(target.id().value())
                .addInteger(target.expectedVersion())
                .addOffsetDateTime(Columns.time(clock.instant()));
    }

    private static Uni<ChangeOutcome> change(Transaction transaction, String sql, Tuple parameters) {
        return connectionOf(transaction).preparedQuery(sql).execute(parameters).map(rows -> {
            Row row = rows.iterator().next();
            UUID changed = row.getUUID("activity_id");
            if (changed != null) {
                return new ChangeOutcome.Changed(ActivityRows.kept(row));
            }
            return row.getBoolean("known") ? new ChangeOutcome.Stale() : new ChangeOutcome.Unknown();
        });
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next());
    }
}

package app.stride.activity.adapter.postgres;

import static app.stride.activity.adapter.postgres.PostgresTransaction.connectionOf;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.Sha256;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.ingest.Added;
import app.stride.activity.usecase.ingest.Delivery;
import app.stride.activity.usecase.ingest.NewActivities;
import app.stride.activity.usecase.ingest.NewActivity;
import app.stride.activity.usecase.ingest.ServedRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Adds activities to the table {@code activity}, with their samples, best efforts and originals beside. */
@ApplicationScoped
class PostgresNewActivities implements NewActivities {
    private final Pool pool;

    PostgresNewActivities(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Added> add(Transaction transaction, Delivery delivery) {
        return connectionOf(transaction)
                .preparedQuery(DeliverySql.ADD)
                .execute(DeliveryParameters.of(delivery))
                .map(PostgresNewActivities::added);
    }

    private static Added added(RowSet<Row> rows) {
        Row first = rows.iterator().next();
        Map<ActivityId, KeptActivity> enriched = new HashMap<>();
        for (Row row : rows) {
            if (row.getUUID("sent_id") != null) {
                enriched.put(new ActivityId(row.getUUID("sent_id")), ActivityRows.kept(row));
            }
        }
        return new Added(
                Arrays.stream(first.getArrayOfUUIDs("added"))
                        .map(ActivityId::new)
                        .collect(Collectors.toSet()),
                enriched,
                first.getBoolean("key_was_free"),
                first.getBoolean("met_unseen"));
    }

    @Override
    public Uni<List<KeptActivity>> known(AthleteId athlete, List<NewActivity> sent) {
        return pool.preparedQuery(DeliverySql.KNOWN)
                .execute(DeliveryParameters.known(athlete, sent))
                .map(ActivityRows::all);
    }

    @Override
    public Uni<Optional<ServedRequest>> served(AthleteId athlete, String key) {
        return pool.preparedQuery(RequestKeySql.SERVED)
                .execute(Tuple.of(athlete.value(), key))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(served(rows.iterator().next())));
    }

    private static ServedRequest served(Row row) {
        return new ServedRequest(
                new Sha256(
                        HexFormat.of().formatHex(row.getBuffer("request_sha256").getBytes())),
                row.getBoolean("created"));
    }

    @Override
    public Uni<Void> forgetRequests(Instant before) {
        return pool.preparedQuery(RequestKeySql.FORGET_REQUESTS)
                .execute(Tuple.of(Columns.time(before)))
                .replaceWithVoid();
    }
}

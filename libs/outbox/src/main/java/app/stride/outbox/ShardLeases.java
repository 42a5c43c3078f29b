package app.stride.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Which shards this process relays: session advisory locks on one connection of its own. They vanish with the connection, so that another
 * replica takes over when this one dies.
 */
@ApplicationScoped
class ShardLeases {
    /** The first key of the two-key advisory locks, so that they meet no other lock in the database. */
    private static final int LOCK_SPACE = 0x5712DE;

    private static final String TAKE_FREE_ONES = """
            select shard::int2 from unnest($2::int2[]) as shard where pg_try_advisory_lock($1, shard)
            """;

    /** The connection that bears the locks, and the shards locked on it. */
    private record Lease(SqlConnection connection, Short[] shards) {}

    private final Pool pool;
    private final AtomicReference<@Nullable Lease> lease = new AtomicReference<>();

    @Inject
    ShardLeases(Pool pool) {
        this.pool = pool;
    }

    /** The shards held now; empty while another replica serves all of them. */
    Short[] held() {
        Lease current = lease.get();
        return current == null ? new Short[0] : current.shards();
    }

    /** Tries to take the shards that nobody serves. */
    Uni<Void> renew() {
        Lease current = lease.get();
        if (current == null) {
            return pool.getConnection().chain(connection -> take(connection, new Short[0]));
        }
        return current.shards().length == Shards.COUNT
                ? Uni.createFrom().voidItem()
                : take(current.connection(), current.shards());
    }

    Uni<Void> release() {
        Lease last = lease.getAndSet(null);
        return last == null ? Uni.createFrom().voidItem() : last.connection().close();
    }

    private Uni<Void> take(SqlConnection connection, Short[] already) {
        connection.closeHandler(() -> lease.set(null));
        return connection
                .preparedQuery(TAKE_FREE_ONES)
                .execute(Tuple.of(LOCK_SPACE).addArrayOfShort(missing(already)))
                .invoke(taken -> lease.set(new Lease(connection, union(already, taken))))
                .onFailure()
                .call(connection::close)
                .replaceWithVoid();
    }

    private static Short[] missing(Short[] held) {
        List<Short> missing = new ArrayList<>();
        for (short shard = 0; shard < Shards.COUNT; shard++) {
            missing.add(shard);
        }
        missing.removeAll(List.of(held));
        return missing.toArray(Short[]::new);
    }

    private static Short[] union(Short[] held, RowSet<Row> taken) {
        List<Short> all = new ArrayList<>(List.of(held));
        taken.forEach(row -> all.add(row.getShort(0)));
        return all.toArray(Short[]::new);
    }
}

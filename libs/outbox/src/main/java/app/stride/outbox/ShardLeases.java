package app.stride.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Which shards this process relays: session advisory locks on one connection of its own. They vanish with the connection, so that the
 * other replicas take over when this one dies; and the connection vanishes when nothing is heard on it for long, so that they take over from one
 * that stands still, too, whose machine goes on answering for it. Each replica also holds a shared lock that says no more than that it lives; their
 * number gives everybody's fair share.
 */
@ApplicationScoped
class ShardLeases {
    private static final Logger LOG = Logger.getLogger(ShardLeases.class);

    /** The first key of the two-key advisory locks, so that they meet no other lock in the database. */
    private static final int LOCK_SPACE = 0x5712DE;

    /** The second key of the lock that every replica shares; no shard has it. */
    private static final int MEMBERSHIP = 1_000;

    /** A machine that is gone closes no connection. By its defaults the database would notice after two hours, and free the machine's shards only then. */
    private static final String JOIN = """
            select pg_try_advisory_lock_shared($1, $2), set_config('tcp_keepalives_idle', '5', false),
                   set_config('tcp_keepalives_interval', '5', false), set_config('tcp_keepalives_count', '2', false),
                   -- no probe is sent while an answer is not acknowledged
                   set_config('tcp_user_timeout', '15000', false),
                   set_config('idle_session_timeout', $3, false)
            """;

    private static final String MEMBERS = """
            select count(*) from pg_locks
            where locktype = 'advisory' and objsubid = 2 and classid::int8 = $1 and objid::int8 = $2 and granted
              and database = (select oid from pg_database where datname = current_database())
            """;
    private static final String TAKE = """
            select shard::int2 from unnest($2::int2[]) as shard where pg_try_advisory_lock($1, shard) limit $3
            """;
    private static final String GIVE_UP = "select pg_advisory_unlock($1, shard) from unnest($2::int2[]) as shard";

    /** In the pool a connection may be idle for as long as it likes. */
    private static final String LEAVE =
            "select pg_advisory_unlock_all(), set_config('idle_session_timeout', '0', false)";

    /** A connection that does not answer for so long bears no locks that one could rely on. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The connection that bears the locks, and the shards locked on it. */
    private record Lease(SqlConnection connection, List<Short> shards) {}

    private final Pool pool;
    private final Duration silence;
    private final AtomicReference<@Nullable Lease> lease = new AtomicReference<>();
    private volatile Runnable inDoubt = () -> {};

    @Inject
    ShardLeases(Pool pool, OutboxConfig config) {
        this(pool, config.leaseSilence());
    }

    /** Leases that end when this process says nothing for so long. */
    ShardLeases(Pool pool, Duration silence) {
        this.pool = pool;
        this.silence = silence;
    }

    /**
     * What is told, by any thread, as soon as it is not certain any more that the shards are held, which may be in
     * the middle of a round. It must not wait.
     */
    void whenInDoubt(Runnable told) {
        inDoubt = told;
    }

    /** The shards held now; empty while others serve all of them. */
    List<Short> held() {
        Lease current = lease.get();
        return current == null ? List.of() : current.shards();
    }

    /**
     * Takes free shards up to this replica's fair share and gives up what it holds beyond it. To be called between rounds only, when no event of a
     * shard is on its way.
     */
    Uni<Void> renew() {
        Lease current = lease.get();
        return current == null
                ? pool.getConnection().chain(this::join)
                : balance(current).onFailure().call(() -> drop(current));
    }

    /**
     * Lets the database hear that this process goes on, also while a round takes long, as one that waits for the
     * broker does. Without an answer the shards are in doubt, and that is told before the database gives them away:
     * each side counts for itself from what it heard last, and this one a third as long.
     */
    void beat() {
        Lease current = lease.get();
        if (current != null) {
            current.connection()
                    .query("select 1")
                    .execute()
                    .ifNoItem()
                    .after(silence.dividedBy(3))
                    .fail()
                    .subscribe()
                    .with(heard -> {}, failure -> doubt(current.connection(), failure));
        }
    }

    /** Frees all shards for the other replicas. */
    Uni<Void> release() {
        Lease last = lease.get();
        return last == null ? Uni.createFrom().voidItem() : drop(last);
    }

    private Uni<Void> join(SqlConnection connection) {
        Lease fresh = new Lease(connection, List.of());
        connection.closeHandler(() -> forget(connection));
        return connection
                .preparedQuery(JOIN)
                .execute(Tuple.of(LOCK_SPACE, MEMBERSHIP, String.valueOf(silence.toMillis())))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .chain(() -> balance(fresh))
                .onFailure()
                .call(() -> drop(fresh));
    }

    private Uni<Void> balance(Lease current) {
        return current.connection()
                .preparedQuery(MEMBERS)
                .execute(Tuple.of((long) LOCK_SPACE, (long) MEMBERSHIP))
                .map(rows -> fairShare(rows.iterator().next().getLong(0)))
                .chain(share -> approach(current, share))
                .ifNoItem()
                .after(PATIENCE)
                .fail();
    }

    /** Rounded up, so that the shares of all replicas cover all shards. */
    private static int fairShare(long members) {
        return (int) ((Shards.COUNT + members - 1) / members);
    }

    private Uni<Void> approach(Lease current, int share) {
        int held = current.shards().size();
        if (held == share) {
            return Uni.createFrom().voidItem();
        }
        return held > share ? giveUp(current, share) : take(current, share);
    }

    private Uni<Void> giveUp(Lease current, int share) {
        List<Short> surplus = current.shards().subList(share, current.shards().size());
        lease.set(new Lease(current.connection(), List.copyOf(current.shards().subList(0, share))));
        return current.connection()
                .preparedQuery(GIVE_UP)
                .execute(Tuple.of(LOCK_SPACE).addArrayOfShort(surplus.toArray(Short[]::new)))
                .replaceWithVoid();
    }

    private Uni<Void> take(Lease current, int share) {
        return current.connection()
                .preparedQuery(TAKE)
                .execute(Tuple.of(LOCK_SPACE)
                        .addArrayOfShort(others(current.shards()))
                        .addInteger(share - current.shards().size()))
                .invoke(taken -> lease.set(new Lease(current.connection(), union(current.shards(), taken))))
                .replaceWithVoid();
    }

    /** A closed connection goes back to the pool, and its locks would live on with it. */
    private Uni<Void> drop(Lease last) {
        forget(last.connection());
        return last.connection()
                .query(LEAVE)
                .execute()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .eventually(() -> last.connection().close())
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }

    private void forget(SqlConnection connection) {
        Lease last = lease.getAndUpdate(current -> isOn(connection, current) ? null : current);
        if (isOn(connection, last)) {
            inDoubt.run();
        }
    }

    /** Whether they are lost is seen when they are renewed, which has to be before the next round. */
    private void doubt(SqlConnection connection, Throwable failure) {
        if (isOn(connection, lease.get())) {
            LOG.debug("The database says nothing of the leases", failure);
            inDoubt.run();
        }
    }

    private static boolean isOn(SqlConnection connection, @Nullable Lease any) {
        return any != null && any.connection() == connection;
    }

    private static Short[] others(List<Short> held) {
        List<Short> others = new ArrayList<>();
        for (short shard = 0; shard < Shards.COUNT; shard++) {
            others.add(shard);
        }
        others.removeAll(held);
        return others.toArray(Short[]::new);
    }

    private static List<Short> union(List<Short> held, RowSet<Row> taken) {
        List<Short> all = new ArrayList<>(held);
        taken.forEach(row -> all.add(row.getShort(0)));
        return List.copyOf(all);
    }
}

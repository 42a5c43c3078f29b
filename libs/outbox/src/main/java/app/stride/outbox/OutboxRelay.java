package app.stride.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Publishes what waits in the outbox, oldest first, and deletes a row only once the broker has acknowledged it. It is woken in-process after
 * a commit; a slow poll finds what a crash left behind.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    /** Ours, at the end of the process: many times what a round takes while the broker answers. */
    private static final Duration LAST_ROUND = Duration.ofSeconds(2);

    /**
     * Shard by shard, so that a round costs the same however much waits, and one athlete's import does not hold up the others; without those whose turn it
     * is not yet, since they would take the places of others.
     */
    private static final String OLDEST = """
            select oldest.* from unnest($1::int2[]) as held(shard) cross join lateral (
                select athlete_id, event_id, topic, type, payload, occurred_at, request_id, traceparent
                from outbox where outbox.shard = held.shard and athlete_id <> all ($3) order by position limit $2) as oldest
            """;

    /** Nobody waits for the disk: a deletion that the database forgets when it crashes sends an event again, as any crash may. */
    private static final String DELETE = """
            with unhurried as (select set_config('synchronous_commit', 'off', true))
            delete from outbox using unhurried, unnest($1::text[], $2::uuid[]) as sent(athlete_id, event_id)
            where outbox.athlete_id = sent.athlete_id and outbox.event_id = sent.event_id
            """;

    private final Vertx vertx;
    private final Pool pool;
    private final ShardLeases leases;
    private final EventPublisher publisher;
    private final OutboxConfig config;
    private final Counter sent;
    private final Counter failed;
    private final Turn turn = new Turn();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final AtomicBoolean leaseDue = new AtomicBoolean(true);
    private final AtomicBoolean failing = new AtomicBoolean();
    private final List<Long> timers = new ArrayList<>();

    @Inject
    OutboxRelay(
            Vertx vertx,
            Pool pool,
            ShardLeases leases,
            EventPublisher publisher,
            OutboxConfig config,
            MeterRegistry metrics) {
        this.vertx = vertx;
        this.pool = pool;
        this.leases = leases;
        this.publisher = publisher;
        this.config = config;
        this.sent = Counter.builder("stride.outbox.sent")
                .description("Events that the broker acknowledged")
                .register(metrics);
        this.failed = Counter.builder("stride.outbox.failed")
                .description("Rounds that a failure of the broker or the database ended")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        leases.whenInDoubt(publisher::cutSoon);
        timers.add(vertx.setPeriodic(config.leaseInterval().toMillis(), timer -> {
            leaseDue.set(true); // first: what comes into doubt is renewed before the next round
            leases.beat();
        }));
        timers.add(vertx.setPeriodic(config.pollInterval().toMillis(), timer -> wake()));
    }

    /** Others have the shards only once nothing can be sent from here: it would come behind what they send. */
    void stop(@Observes ShutdownEvent event) {
        try {
            if (!turn.endsWithin(LAST_ROUND)) {
                publisher.cut();
                turn.endsWithin(LAST_ROUND); // what was acknowledged leaves the table
            }
        } finally {
            timers.forEach(vertx::cancelTimer);
            leases.release()
                    .subscribe()
                    .with(done -> {}, failure -> LOG.debug("Leases end with the connection", failure));
        }
    }

    /** Publishes what waits, soon and not on the caller's time. A call while a round is under way causes one more round. */
    void wake() {
        woken.set(true);
        if (turn.take()) {
            vertx.runOnContext(this::work);
        }
    }

    private void work() {
        woken.set(false);
        leases().chain(this::rounds).subscribe().with(done -> rest(), failure -> {
            failed(failure.toString());
            // The next poll tries again: what failed is still in the table.
            turn.giveBack();
        });
    }

    private void failed(String why) {
        failed.increment();
        if (failing.compareAndSet(false, true)) {
            LOG.warnf("Events wait in the outbox until they can be published: %s", why);
        }
    }

    private void rest() {
        boolean allGoesOut = !leases.held().isEmpty() && !publisher.hasRefused();
        if (allGoesOut && failing.compareAndSet(true, false)) {
            LOG.info("Events are published again");
        }
        turn.giveBack();
        if (woken.get() || leaseDue.get()) {
            wake();
        }
    }

    /** Between rounds, so that no event of a shard that is given up is still on its way. */
    private Uni<Void> leases() {
        return leaseDue.compareAndSet(true, false)
                ? leases.renew()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> rounds() {
        return Uni.createFrom()
                .deferred(this::round)
                .repeat()
                .whilst(count -> count >= config.batchSize() && !leaseDue.get() && !turn.isOver())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> round() {
        Line line = publisher.line(); // before it is looked whether all holds: if it ends after that, this one is cut
        List<Short> shards = turn.isOver() ? List.of() : leases.held();
        if (shards.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return pool.preparedQuery(OLDEST)
                .execute(Tuple.tuple()
                        .addArrayOfShort(shards.toArray(Short[]::new))
                        .addInteger(config.batchSize())
                        .addArrayOfString(publisher.heldBack()))
                .map(rows -> rows.stream().toList())
                .chain(rows -> rows.isEmpty() ? Uni.createFrom().item(0) : publish(line, rows));
    }

    private Uni<Integer> publish(Line line, List<Row> rows) {
        return impatiently(publisher.publish(line, rows))
                .chain(outcome -> delete(outcome.acknowledged()).chain(() -> {
                    sent.increment(outcome.acknowledged().size());
                    return outcome.failure() == null
                            ? Uni.createFrom().item(rows.size())
                            : Uni.createFrom().failure(outcome.failure());
                }));
    }

    /** A broker that is away is waited for: what was sent once must not be overtaken. That it takes long is told all the same. */
    private <T> Uni<T> impatiently(Uni<T> sending) {
        long timer = vertx.setPeriodic(
                config.deliveryTimeout().toMillis(), late -> failed("the broker does not acknowledge what was sent"));
        return sending.eventually(() -> vertx.cancelTimer(timer));
    }

    private Uni<Void> delete(List<Row> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery(DELETE)
                .execute(Tuple.tuple()
                        .addArrayOfString(rows.stream()
                                .map(row -> row.getString("athlete_id"))
                                .toArray(String[]::new))
                        .addArrayOfUUID(rows.stream()
                                .map(row -> row.getUUID("event_id"))
                                .toArray(UUID[]::new)))
                .replaceWithVoid();
    }
}

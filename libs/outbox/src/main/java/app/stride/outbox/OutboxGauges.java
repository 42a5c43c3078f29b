package app.stride.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** How many events wait and since when: of the whole table, so every replica tells the same. Not a number while the database is away. */
@ApplicationScoped
class OutboxGauges {
    private static final String WAITING = """
            select count(*)::float8 as waiting, coalesce(extract(epoch from now() - min(occurred_at)), 0)::float8 as age from outbox
            """;

    private record Backlog(double waiting, double oldestAge) {
        static final Backlog UNKNOWN = new Backlog(Double.NaN, Double.NaN);
    }

    private final Vertx vertx;
    private final Pool pool;
    private final OutboxConfig config;
    private volatile Backlog backlog = Backlog.UNKNOWN;
    private long timer;

    @Inject
    OutboxGauges(Vertx vertx, Pool pool, OutboxConfig config, MeterRegistry metrics) {
        this.vertx = vertx;
        this.pool = pool;
        this.config = config;
        Gauge.builder("stride.outbox.waiting", () -> backlog.waiting())
                .description("Events that are committed and not yet acknowledged by the broker")
                .register(metrics);
        Gauge.builder("stride.outbox.oldest.age", () -> backlog.oldestAge())
                .description("Age of the oldest event that waits")
                .baseUnit("seconds")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        look();
        timer = vertx.setPeriodic(config.gaugeInterval().toMillis(), tick -> look());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void look() {
        pool.query(WAITING)
                .execute()
                .map(rows -> rows.iterator().next())
                .subscribe()
                .with(row -> backlog = backlog(row), failure -> backlog = Backlog.UNKNOWN);
    }

    private static Backlog backlog(Row row) {
        return new Backlog(row.getDouble("waiting"), row.getDouble("age"));
    }
}

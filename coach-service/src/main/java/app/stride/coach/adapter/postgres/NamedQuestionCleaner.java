package app.stride.coach.adapter.postgres;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Forgets named questions after their day, also those of athletes who never ask again: in small steps, which replicas may take side by side. */
@ApplicationScoped
class NamedQuestionCleaner {

    private static final Logger LOG = Logger.getLogger(NamedQuestionCleaner.class);
    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final int STEP = 5_000;

    private static final String FORGET = """
            delete from named_question where (athlete_id, name) in (
                select athlete_id, name from named_question
                where asked_at < now() - %s order by asked_at limit $1
                for update skip locked)
            """.formatted(PostgresKeptAnswers.LIFETIME);

    private final Vertx vertx;
    private final Pool pool;
    private long timer;

    NamedQuestionCleaner(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(
                INTERVAL.toMillis(),
                tick -> forget().subscribe()
                        .with(
                                done -> {},
                                failure -> LOG.warnf("Named questions are forgotten later: %s", failure.toString())));
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    /** Forgets every question that is old enough. */
    Uni<Void> forget() {
        return Uni.createFrom()
                .deferred(() -> pool.preparedQuery(FORGET).execute(Tuple.of(STEP)))
                .repeat()
                .whilst(rows -> rows.rowCount() == STEP)
                .collect()
                .last()
                .replaceWithVoid();
    }
}

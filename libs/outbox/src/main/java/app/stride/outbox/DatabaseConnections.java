package app.stride.outbox;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * How the service's connections to the database are.
 *
 * <p>Every statement is parsed and planned once for each of them. The client by itself keeps none of more than 2,048 characters: just the longest ones, which
 * do the work of a whole call, would be planned anew with every call. And the database by itself plans a statement anew as long as it believes that the values
 * make a difference, which for the longest ones takes several times as long as doing what they say. Every statement of ours begins with one athlete, or one
 * shard, and has one good plan.
 *
 * <p>A process that stands still in the middle of a transaction holds what it has locked: with an athlete's row a whole partition would wait for it. So the
 * database ends a transaction in which nothing is said for too long.
 */
@Singleton
class DatabaseConnections implements PgPoolCreator {
    /** Ours: more than three times our longest. */
    private static final int LONGEST = 32_768;

    /** Ours: many times what is worked out within a transaction takes. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList().forEach(DatabaseConnections::prepare);
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }

    private static void prepare(PgConnectOptions options) {
        options.setCachePreparedStatements(true).setPreparedStatementCacheSqlLimit(LONGEST);
        options.addProperty("plan_cache_mode", "force_generic_plan");
        options.addProperty("idle_in_transaction_session_timeout", String.valueOf(LONGEST_SILENCE.toMillis()));
    }
}

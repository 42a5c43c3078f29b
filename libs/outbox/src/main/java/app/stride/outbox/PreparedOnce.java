package app.stride.outbox;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Every statement is parsed and planned once for each connection. The client by itself keeps none of more than 2,048 characters: just the longest ones, which
 * do the work of a whole call, would be planned anew with every call.
 */
@Singleton
class PreparedOnce implements PgPoolCreator {
    /** Ours: more than three times our longest. */
    private static final int LONGEST = 32_768;

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList()
                .forEach(
                        options -> options.setCachePreparedStatements(true).setPreparedStatementCacheSqlLimit(LONGEST));
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}

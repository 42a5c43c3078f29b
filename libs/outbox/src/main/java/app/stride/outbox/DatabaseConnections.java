package app.stride.outbox;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How the service's connections to the database are.
 *
 * <p>Every statement is parsed and planned once for each of them. The client by itself keeps none of more than 2,048 characters: just the longest ones, which
 * do the work of a whole call, would be planned anew with every call. And the database by itself plans a statement anew as long as it believes that the values
 * make a difference, which for the longest ones takes several times as long as doing what they say. Every statement of ours begins with one athlete, or one
 * shard, and has one good plan.
 *
 * <p>A machine that vanishes closes no connection: whoever asked it and was heard would wait for ever, and so would everything that waits for them, although
 * another one answers at its address by now. So a connection on which nothing comes for too long is closed, and what was asked on it fails. Those that nobody
 * uses have left the pool before, unless it was told otherwise.
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

    /** Ours: longer than any statement takes, waiting for a lock included. */
    private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(2);

    private final Duration longestStatement;

    DatabaseConnections() {
        this(LONGEST_STATEMENT);
    }

    /** Connections on which an answer may take so long. */
    DatabaseConnections(Duration longestStatement) {
        this.longestStatement = longestStatement;
    }

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList().forEach(DatabaseConnections::prepare);
        if (input.poolOptions().getIdleTimeout() == 0) {
            input.poolOptions()
                    .setIdleTimeout((int) longestStatement.dividedBy(2).toSeconds())
                    .setIdleTimeoutUnit(TimeUnit.SECONDS);
        }
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .withConnectHandler(this::watch)
                .build();
    }

    /** A connection is lent to who looks after it, and is the pool's once it is given back. */
    private void watch(SqlConnection connection) {
        SocketConnectionBase socket = (SocketConnectionBase)
                ((SqlConnectionInternal) connection).unwrap().unwrap();
        socket.socket().channelHandlerContext().pipeline().addFirst(new EndOfSilence(longestStatement));
        connection.close();
    }

    /** By itself a client that hears nothing would say farewell, and wait for what is said to it. */
    private static final class EndOfSilence extends IdleStateHandler {
        private EndOfSilence(Duration longest) {
            super(longest.toMillis(), 0, 0, TimeUnit.MILLISECONDS);
        }

        @Override
        protected void channelIdle(ChannelHandlerContext socket, IdleStateEvent nothingRead) {
            socket.close();
        }
    }

    private static void prepare(PgConnectOptions options) {
        options.setCachePreparedStatements(true).setPreparedStatementCacheSqlLimit(LONGEST);
        options.addProperty("plan_cache_mode", "force_generic_plan");
        options.addProperty("idle_in_transaction_session_timeout", String.valueOf(LONGEST_SILENCE.toMillis()));
    }
}

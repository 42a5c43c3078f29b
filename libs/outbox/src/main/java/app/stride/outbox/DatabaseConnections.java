package app.stride.outbox;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Future;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.spi.PgDriver;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import io.vertx.sqlclient.impl.Utils;
import io.vertx.sqlclient.spi.ConnectionFactory;
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
 * another one answers at its address by now. So a connection on which nothing has come for too long is closed, and what was asked on it fails; and whoever is
 * not let in waits no longer than that, either. On a machine that lives any statement but a commit has ended before.
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

    /** After which a connection that nobody uses leaves the pool, unless that is configured. */
    private static final Duration LONGEST_IDLE = Duration.ofMinutes(1);

    private static final Duration LONGEST_HANDSHAKE = Duration.ofSeconds(20);

    private final Duration longestStatement;
    private final Duration longestIdle;
    private final Duration longestHandshake;

    DatabaseConnections() {
        this(LONGEST_STATEMENT, LONGEST_IDLE, LONGEST_HANDSHAKE);
    }

    /** Connections of other patience than ours. */
    DatabaseConnections(Duration longestStatement, Duration longestIdle, Duration longestHandshake) {
        this.longestStatement = longestStatement;
        this.longestIdle = longestIdle;
        this.longestHandshake = longestHandshake;
    }

    @Override
    public Pool create(Input input) {
        PoolOptions pool = input.poolOptions();
        if (pool.getIdleTimeout() == 0) {
            pool.setIdleTimeout((int) longestIdle.toSeconds()).setIdleTimeoutUnit(TimeUnit.SECONDS);
        }
        // What was asked last may have been asked when the connection was about to leave the pool.
        Duration silence = longestStatement.plus(
                pool.getIdleTimeout(), pool.getIdleTimeoutUnit().toChronoUnit());
        List<PgConnectOptions> servers = input.pgConnectOptionsList();
        servers.forEach(this::prepare);
        ConnectionFactory connections =
                PgDriver.INSTANCE.createConnectionFactory(input.vertx(), Utils.roundRobinSupplier(servers));
        return PgBuilder.pool()
                .with(pool)
                .connectingTo(List.<SqlConnectOptions>copyOf(servers))
                .using(input.vertx())
                .build()
                .connectionProvider(context -> opened(connections.connect(context), silence));
    }

    private void prepare(PgConnectOptions options) {
        options.setCachePreparedStatements(true).setPreparedStatementCacheSqlLimit(LONGEST);
        options.addProperty("plan_cache_mode", "force_generic_plan");
        options.addProperty("idle_in_transaction_session_timeout", String.valueOf(LONGEST_SILENCE.toMillis()));
        options.addProperty("statement_timeout", String.valueOf(longestStatement.toMillis()));
    }

    private Future<SqlConnection> opened(Future<SqlConnection> opening, Duration silence) {
        Future<SqlConnection> opened = opening.timeout(longestHandshake.toMillis(), TimeUnit.MILLISECONDS);
        return opened.onSuccess(connection -> EndOfSilence.after(silence, connection))
                .onFailure(failure -> opening.onSuccess(SqlConnection::close)); // who is let in too late
    }

    /** By itself a client would say farewell, close its own half, and wait for the other side's. */
    private static final class EndOfSilence extends IdleStateHandler {
        private EndOfSilence(Duration longest) {
            super(longest.toMillis(), 0, 0, TimeUnit.MILLISECONDS);
        }

        static void after(Duration longest, SqlConnection connection) {
            SocketConnectionBase socket = (SocketConnectionBase) ((SqlConnectionInternal) connection).unwrap();
            socket.socket().channelHandlerContext().pipeline().addFirst(new EndOfSilence(longest));
        }

        @Override
        protected void channelIdle(ChannelHandlerContext socket, IdleStateEvent nothingRead) {
            socket.close();
        }
    }
}

package app.stride.outbox;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Connections that notice when nobody is at their other end any more: a server that stands still, or a network that swallows packets, closes
 * nothing. Without this whoever waits would wait for as long as it lasts.
 */
@Singleton
class WatchedConnections implements PgPoolCreator {
    private final ConnectionsConfig config;

    @Inject
    WatchedConnections(ConnectionsConfig config) {
        this.config = config;
    }

    @Override
    public Pool create(Input input) {
        int silence = (int) config.silence().toMillis();
        List<SqlConnectOptions> servers = new ArrayList<>(input.pgConnectOptionsList());
        servers.forEach(server -> server.setReadIdleTimeout(silence).setIdleTimeoutUnit(TimeUnit.MILLISECONDS));
        return PgBuilder.pool()
                .with(input.poolOptions()
                        .setConnectionTimeout((int) config.acquisition().toMillis())
                        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS))
                .connectingTo(servers)
                .using(input.vertx())
                .build();
    }
}

package app.stride.gateway.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The Redis that all gateways share; there is none unless {@code stride.gateway.shared-store} says where. */
@Singleton
public final class SharedStore {
    private static final int CONNECTIONS = 16;
    private static final int WAITING = 4096;

    private final @Nullable Redis redis;

    SharedStore(Vertx vertx, @ConfigProperty(name = "stride.gateway.shared-store") Optional<String> address) {
        this.redis = address.filter(given -> !given.isBlank())
                .map(given -> Redis.createClient(
                        vertx,
                        new RedisOptions()
                                .setConnectionString(given)
                                .setMaxPoolSize(CONNECTIONS)
                                .setMaxPoolWaiting(WAITING)))
                .orElse(null);
    }

    /** Whether there is one. */
    public boolean isConfigured() {
        return redis != null;
    }

    /** The answer to a command; null where Redis says nil. Fails when Redis is away. */
    public Future<@Nullable Response> send(Command command, List<String> arguments) {
        Redis client = redis;
        if (client == null) {
            return Future.failedFuture(new IllegalStateException("There is no shared store"));
        }
        Request request = Request.cmd(command);
        arguments.forEach(request::arg);
        return client.send(request);
    }

    @PreDestroy
    void close() {
        if (redis != null) {
            redis.close();
        }
    }
}

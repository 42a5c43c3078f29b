package app.stride.gateway.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.impl.types.ErrorType;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The Redis all gateways share, if {@code stride.gateway.shared-store} names one. */
@Singleton
public final class SharedStore {
    private static final int CONNECTIONS = 16;
    private static final int WAITING = 4096;

    /** For callers that have no alternative. */
    private static final long PATIENCE_MILLIS = 1000;

    /** Every call waits for the counts, so a stalled store must not stop them. */
    private static final long HASTE_MILLIS = 250;

    private static final int CONNECT_MILLIS = 500;

    /**
     * A connection that has been silent for this long is closed; otherwise it would stay in use after Redis has come
     * back elsewhere.
     */
    private static final int SILENCE_SECONDS = 30;

    private final @Nullable Redis redis;
    private final Absence absence = new Absence(System::nanoTime);

    SharedStore(Vertx vertx, @ConfigProperty(name = "stride.gateway.shared-store") Optional<String> address) {
        this.redis = address.filter(given -> !given.isBlank())
                .map(given -> Redis.createClient(
                        vertx,
                        new RedisOptions()
                                .setConnectionString(given)
                                .setNetClientOptions(connection())
                                .setMaxPoolSize(CONNECTIONS)
                                .setMaxPoolWaiting(WAITING)))
                .orElse(null);
    }

    /**
     * With {@code rediss://}, the certificate must be for that host: by default the client accepts any, and would
     * reveal the password.
     */
    static NetClientOptions connection() {
        return new NetClientOptions()
                .setHostnameVerificationAlgorithm("HTTPS")
                .setTcpKeepAlive(true)
                .setTcpNoDelay(true)
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadIdleTimeout(SILENCE_SECONDS);
    }

    /** Whether a store is configured. */
    public boolean isConfigured() {
        return redis != null;
    }

    /** The response to a command; null for Redis' nil. Fails within a second if Redis is unavailable or stalled. */
    public Future<@Nullable Response> send(Command command, List<String> arguments) {
        return send(command, arguments, PATIENCE_MILLIS);
    }

    /** For callers that can do without: fails sooner, and immediately for a while after a failure. */
    public Future<@Nullable Response> sendUnlessAway(Command command, List<String> arguments) {
        return absence.mayBeOver()
                ? send(command, arguments, HASTE_MILLIS)
                : Future.failedFuture("The shared store has just failed and is not retried yet");
    }

    private Future<@Nullable Response> send(Command command, List<String> arguments, long patienceMillis) {
        Redis client = redis;
        if (client == null) {
            return Future.failedFuture(new IllegalStateException("No shared store is configured"));
        }
        Request request = Request.cmd(command);
        arguments.forEach(request::arg);
        return client.send(request)
                .timeout(patienceMillis, TimeUnit.MILLISECONDS)
                .onSuccess(answer -> absence.end())
                .onFailure(this::note);
    }

    /** An error response is a response, too. */
    private void note(Throwable failure) {
        if (failure instanceof ErrorType) {
            absence.end();
        } else {
            absence.begin();
        }
    }

    @PreDestroy
    void close() {
        if (redis != null) {
            redis.close();
        }
    }
}

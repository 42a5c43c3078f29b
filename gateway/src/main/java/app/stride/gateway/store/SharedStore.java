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

/** The Redis that all gateways share; there is none unless {@code stride.gateway.shared-store} says where. */
@Singleton
public final class SharedStore {
    private static final int CONNECTIONS = 16;
    private static final int WAITING = 4096;

    /** For whoever has nothing else to go by. */
    private static final long PATIENCE_MILLIS = 1000;

    /** Every call of everybody waits for the counts: a store that stands still must not stop them. */
    private static final long HASTE_MILLIS = 250;

    private static final int CONNECT_MILLIS = 500;

    /** A connection that has brought nothing for so long is given up, else it would stay taken when Redis comes back elsewhere. */
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

    /** With {@code rediss://} the certificate has to be of that host: by itself the client takes anybody's, and would tell them the password. */
    static NetClientOptions connection() {
        return new NetClientOptions()
                .setHostnameVerificationAlgorithm("HTTPS")
                .setTcpKeepAlive(true)
                .setTcpNoDelay(true)
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadIdleTimeout(SILENCE_SECONDS);
    }

    /** Whether there is one. */
    public boolean isConfigured() {
        return redis != null;
    }

    /** The answer to a command; null where Redis says nil. Fails within a second when Redis is away or stands still. */
    public Future<@Nullable Response> send(Command command, List<String> arguments) {
        return send(command, arguments, PATIENCE_MILLIS);
    }

    /** The same for whoever can do without: fails sooner, and at once for a while after any failure. */
    public Future<@Nullable Response> sendUnlessAway(Command command, List<String> arguments) {
        return absence.mayBeOver()
                ? send(command, arguments, HASTE_MILLIS)
                : Future.failedFuture("The shared store did not answer a moment ago");
    }

    private Future<@Nullable Response> send(Command command, List<String> arguments, long patienceMillis) {
        Redis client = redis;
        if (client == null) {
            return Future.failedFuture(new IllegalStateException("There is no shared store"));
        }
        Request request = Request.cmd(command);
        arguments.forEach(request::arg);
        return client.send(request)
                .timeout(patienceMillis, TimeUnit.MILLISECONDS)
                .onSuccess(answer -> absence.end())
                .onFailure(this::note);
    }

    /** A refusal is an answer too. */
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

package app.stride.gateway.forward;

import app.stride.gateway.calls.TraceIds;
import app.stride.gateway.connection.JointFlush;
import app.stride.gateway.route.RouteTable;
import app.stride.gateway.route.Upstream;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The connection pools of all upstreams. Each event loop has its own: switching a call to another loop and back costs
 * both of them a wake-up.
 */
@Singleton
public final class UpstreamClient {
    private static final int MAX_RESPONSE_HEADERS = 64 * 1024;

    /**
     * How much longer a call waits for a connection than connecting may take: with an unavailable service, connecting
     * fails first, not the wait.
     */
    private static final int SPARE_MILLIS = 1_000;

    private final Map<EventExecutor, HttpClient> byLoop = new LinkedHashMap<>();
    private final Map<Upstream, RequestOptions> targets;

    private final FastThreadLocal<HttpClient> own = new FastThreadLocal<>() {
        @Override
        protected HttpClient initialValue() {
            return byLoop.entrySet().stream()
                    .filter(entry -> entry.getKey().inEventLoop())
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(UpstreamClient.this::http);
        }
    };

    UpstreamClient(Vertx vertx, RouteTable table, PoolConfig pool, TraceIds traces) {
        int connectMillis = (int) pool.connectTimeout().toMillis();
        this.targets = table.upstreams().stream()
                .collect(Collectors.toMap(Function.identity(), upstream -> target(upstream, connectMillis)));
        HttpClientOptions options = new HttpClientOptions()
                .setKeepAliveTimeout((int) pool.idle().toSeconds())
                .setMaxWaitQueueSize(pool.waiting())
                .setMaxHeaderSize(MAX_RESPONSE_HEADERS)
                .setTracingPolicy(traces.policy(HttpClientOptions.DEFAULT_TRACING_POLICY))
                .setConnectTimeout(connectMillis)
                .setSslHandshakeTimeout(connectMillis)
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        PoolOptions kept = new PoolOptions().setHttp1MaxSize(pool.connections());
        vertx.nettyEventLoopGroup()
                .forEach(loop -> byLoop.put(
                        loop,
                        vertx.httpClientBuilder()
                                .with(options)
                                .with(kept)
                                .withConnectHandler(UpstreamClient::prepare)
                                .build()));
    }

    private static void prepare(HttpConnection connection) {
        AnswersRead.countOn(connection);
        ((ConnectionBase) connection).channel().pipeline().addFirst(new JointFlush());
        writeFromPool(connection);
    }

    /**
     * As on the server side: Vert.x would write each header block to the heap first, as TLS needs it, and then copy
     * it.
     */
    private static void writeFromPool(HttpConnection connection) {
        if (!connection.isSsl()) {
            ((ConnectionBase) connection).channel().config().setAllocator(PooledByteBufAllocator.DEFAULT);
        }
    }

    /** The client for building proxies. */
    HttpClient http() {
        return byLoop.values().iterator().next();
    }

    /** A request on a pooled connection, to be filled in; fails if none is available in time. */
    Future<HttpClientRequest> open(Upstream upstream) {
        return own.get().request(to(upstream));
    }

    /**
     * The status of a GET; fails if there is no connection within the timeout or the upstream is silent for longer.
     */
    public Future<Integer> status(Upstream upstream, String uri, Duration timeout) {
        return get(upstream, uri, timeout).compose(response -> response.body().map(body -> response.statusCode()));
    }

    /** The body of a GET as JSON text; fails unless it is 200 within the timeout. */
    public Future<Buffer> json(Upstream upstream, String uri, Duration timeout) {
        return get(upstream, uri, timeout)
                .compose(response -> response.statusCode() == 200
                        ? response.body()
                        : response.body().compose(body -> Future.failedFuture("status " + response.statusCode())));
    }

    private Future<HttpClientResponse> get(Upstream upstream, String uri, Duration timeout) {
        RequestOptions options = new RequestOptions(to(upstream))
                .setMethod(HttpMethod.GET)
                .setURI(uri)
                .setConnectTimeout(timeout.toMillis())
                .setIdleTimeout(timeout.toMillis())
                .putHeader(HttpHeaders.ACCEPT, "application/json");
        return own.get().request(options).compose(HttpClientRequest::send);
    }

    private RequestOptions to(Upstream upstream) {
        return Objects.requireNonNull(targets.get(upstream), "every upstream of the table has a target");
    }

    private static RequestOptions target(Upstream upstream, int connectMillis) {
        int madeMillis = upstream.encrypted() ? 2 * connectMillis : connectMillis; // the TLS handshake again
        // resolved once instead of from host and port on every call
        return new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(upstream.port(), upstream.host()))
                .setHost(upstream.host())
                .setPort(upstream.port())
                .setSsl(upstream.encrypted())
                .setConnectTimeout(madeMillis + SPARE_MILLIS); // Vert.x' name for the wait for a pooled connection
    }

    @PreDestroy
    void close() {
        byLoop.values().forEach(HttpClient::close);
    }
}

package app.stride.gateway.forward;

import app.stride.gateway.access.TraceIds;
import app.stride.gateway.route.Upstream;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The pooled connections to every upstream. */
@Singleton
public final class UpstreamClient {
    private static final int MAX_RESPONSE_HEADERS = 64 * 1024;

    private final HttpClient http;
    private final long connectMillis;

    UpstreamClient(Vertx vertx, PoolConfig pool, TraceIds traces) {
        this.connectMillis = pool.connectTimeout().toMillis();
        HttpClientOptions options = new HttpClientOptions()
                .setKeepAliveTimeout((int) pool.idle().toSeconds())
                .setMaxWaitQueueSize(pool.waiting())
                .setMaxHeaderSize(MAX_RESPONSE_HEADERS)
                .setTracingPolicy(traces.policy(HttpClientOptions.DEFAULT_TRACING_POLICY))
                .setConnectTimeout((int) connectMillis);
        this.http = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(pool.connections()));
    }

    /** What a proxy needs to be made. */
    HttpClient http() {
        return http;
    }

    /** A request on a connection of the pool, to be filled; fails when there is none in time. */
    Future<HttpClientRequest> open(Upstream upstream) {
        return http.request(to(upstream));
    }

    /** The status of a GET; fails when the upstream is silent for longer than the timeout. */
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
        RequestOptions options = to(upstream)
                .setMethod(HttpMethod.GET)
                .setURI(uri)
                .setIdleTimeout(timeout.toMillis())
                .putHeader(HttpHeaders.ACCEPT, "application/json");
        return http.request(options).compose(HttpClientRequest::send);
    }

    private RequestOptions to(Upstream upstream) {
        return new RequestOptions()
                .setHost(upstream.host())
                .setPort(upstream.port())
                .setSsl(upstream.encrypted())
                .setConnectTimeout(connectMillis);
    }

    @PreDestroy
    void close() {
        http.close();
    }
}

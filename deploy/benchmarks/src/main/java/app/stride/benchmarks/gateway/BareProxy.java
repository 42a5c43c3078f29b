package app.stride.benchmarks.gateway;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.httpproxy.HttpProxy;

/** What the gateway forwards with, and nothing else: no token, no limit, no header of its own, no line in a log. The least that it can cost. */
public final class BareProxy extends AbstractVerticle {
    private static final String LOOPBACK = "127.0.0.1";

    private final int port;
    private final int service;

    private BareProxy(int port, int service) {
        this.port = port;
        this.service = service;
    }

    /** Takes the port to listen on, and that of the service. */
    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        int service = Integer.parseInt(arguments[1]);
        Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(1))
                .deployVerticle(new BareProxy(port, service));
    }

    @Override
    public void start(Promise<Void> started) {
        HttpProxy proxy = HttpProxy.reverseProxy(vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(256)))
                .origin(service, LOOPBACK);
        vertx.createHttpServer(new HttpServerOptions().setHost(LOOPBACK).setPort(port))
                .requestHandler(proxy)
                .listen()
                .<Void>mapEmpty()
                .onComplete(started);
    }
}

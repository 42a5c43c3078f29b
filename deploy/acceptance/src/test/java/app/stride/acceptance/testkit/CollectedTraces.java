package app.stride.acceptance.testkit;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** A collector of traces (OTLP over HTTP): what it is sent is kept as it came, in which every text of a span stands in UTF-8. */
public final class CollectedTraces {
    private static final int MOST = 20_000;

    private final HttpServer server;
    private final Queue<String> batches = new ConcurrentLinkedQueue<>();

    private CollectedTraces(HttpServer server) {
        this.server = server;
    }

    static CollectedTraces start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            CollectedTraces traces = new CollectedTraces(server);
            server.createContext("/v1/traces", call -> {
                traces.keep(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                call.getResponseHeaders().set("Content-Type", "application/x-protobuf");
                call.sendResponseHeaders(200, -1);
                call.close();
            });
            server.setExecutor(Executors.newSingleThreadExecutor(work -> {
                Thread thread = new Thread(work, "traces");
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
            return traces;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(String batch) {
        batches.add(batch);
        while (batches.size() > MOST) {
            batches.poll();
        }
    }

    /** What a part has to be told to send its traces here. */
    Map<String, String> environment() {
        return Map.of(
                "STRIDE_OTLP_ENDPOINT",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL",
                "http/protobuf");
    }

    /** Whether any span that has come so far holds the text. */
    public boolean contain(String text) {
        return batches.stream().anyMatch(batch -> batch.contains(text));
    }
}

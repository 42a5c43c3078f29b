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

/** A collector of traces (OTLP over HTTP): what it was sent last is kept as it came, byte by byte, in which every text of a span stands in UTF-8. */
public final class CollectedTraces {
    /** Faults with many seeds bring more than this process has memory. */
    private static final long MOST_BYTES = 128L << 20;

    private final HttpServer server;
    private final Queue<String> batches = new ConcurrentLinkedQueue<>();
    private long bytes;

    private CollectedTraces(HttpServer server) {
        this.server = server;
    }

    static CollectedTraces start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            CollectedTraces traces = new CollectedTraces(server);
            server.createContext("/v1/traces", call -> {
                traces.keep(new String(call.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
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

    /** On the server's only thread. */
    private void keep(String batch) {
        batches.add(batch);
        bytes += batch.length();
        while (bytes > MOST_BYTES) {
            bytes -= batches.remove().length();
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

    /** Whether any span that is kept holds the text. */
    public boolean contain(String text) {
        String written = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return batches.stream().anyMatch(batch -> batch.contains(written));
    }
}

package app.stride.gateway.testkit;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** A real HTTP server that plays a service: it records its requests and responds as a test tells it to. */
public final class ScriptedUpstream implements AutoCloseable {
    /** How one path is answered. */
    public interface Script {
        void play(HttpExchange call) throws Exception;
    }

    /** A request as it arrived. */
    public record Received(String method, URI uri, Headers headers, String body) {
        public String header(String name) {
            return String.join(" | ", headers.getOrDefault(name, List.of()));
        }
    }

    private final String name;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "upstream");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    public ScriptedUpstream(String name) {
        this.name = name;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on, this script answers calls to the path; others get the default response. */
    public void on(String path, Script script) {
        scripts.put(path, script);
    }

    public void onJson(String path, String json) {
        on(path, call -> answer(call, 200, "application/json", json));
    }

    /** The first call to the path loses its connection without a response; later ones get one. */
    public void hangUpOnce(String path) {
        AtomicBoolean hungUp = new AtomicBoolean();
        on(path, call -> {
            if (hungUp.getAndSet(true)) {
                answer(call, 200, "application/json", "{}");
            } else {
                call.close();
            }
        });
    }

    /**
     * What has arrived since the last {@link #forget()}, except what the gateway asks on its own: whether the service
     * is there, and for its document.
     */
    public List<Received> received() {
        return received.stream()
                .filter(call -> !call.uri().getPath().startsWith("/health"))
                .filter(call -> !call.uri().getPath().equals("/openapi"))
                .toList();
    }

    public Received last() {
        return received().get(received().size() - 1);
    }

    public void forget() {
        scripts.clear();
        received.clear();
    }

    public static void answer(HttpExchange call, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", type);
        boolean bodiless = call.getRequestMethod().equals("HEAD") || status == 204 || status == 304;
        call.sendResponseHeaders(status, bodiless ? -1 : bytes.length);
        if (!bodiless) {
            try (OutputStream out = call.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    private void serve(HttpExchange call) {
        Script script = scripts.get(call.getRequestURI().getPath());
        try {
            if (script == null) {
                String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                remember(call, body);
                answer(call, 200, "application/json", "{\"part\":\"" + name + "\"}");
            } else {
                remember(call, "");
                script.play(call);
            }
        } catch (Exception failed) {
            // the client or the gateway has disconnected, or the script breaks the connection: they look alike
            // from here
        } finally {
            call.close();
        }
    }

    private void remember(HttpExchange call, String body) {
        Headers headers = new Headers();
        headers.putAll(call.getRequestHeaders());
        received.add(new Received(call.getRequestMethod(), call.getRequestURI(), headers, body));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

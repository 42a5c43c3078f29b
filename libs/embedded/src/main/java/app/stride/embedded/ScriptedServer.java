package app.stride.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server that answers as a test says, and remembers what it was asked. */
public final class ScriptedServer implements AutoCloseable {

    /** What is done with a request; the latch opens when the server closes. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange, CountDownLatch closing) throws IOException, InterruptedException;
    }

    /** A request as it arrived. */
    public record Seen(String method, URI uri, Map<String, List<String>> headers, String body) {

        /** The values of a header, by its name as the JDK writes it; empty without one. */
        public String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }
    }

    private static final String JSON = "application/json";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    private ScriptedServer(HttpServer server) {
        this.server = server;
    }

    /** Starts to listen at the port of an address. */
    public static ScriptedServer at(String address) {
        try {
            ScriptedServer server = new ScriptedServer(HttpServer.create(
                    new InetSocketAddress(
                            FreePorts.LOOPBACK, URI.create(address).getPort()),
                    0));
            server.server.createContext("/", server::serve);
            server.server.setExecutor(server.threads);
            server.server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An address at which nobody listens. */
    public static String freeAddress() {
        return addressAt(FreePorts.next());
    }

    private static String addressAt(int port) {
        return "http://" + FreePorts.LOOPBACK + ":" + port;
    }

    /** Where it listens. */
    public String address() {
        return addressAt(server.getAddress().getPort());
    }

    /** Answers a path with JSON. */
    public ScriptedServer json(String path, String body) {
        return answer(path, (exchange, end) -> send(exchange, 200, JSON, body));
    }

    /** Answers a path with JSON of which there is another page. */
    public ScriptedServer json(String path, String body, String nextPage) {
        return answer(path, (exchange, end) -> {
            exchange.getResponseHeaders().set("Link", "<" + nextPage + ">; rel=\"next\"");
            send(exchange, 200, JSON, body);
        });
    }

    /** Answers a path with a status and nothing else. */
    public ScriptedServer status(String path, int status) {
        return answer(path, (exchange, end) -> send(exchange, status, JSON, "{}"));
    }

    /** Takes a request of a path and never answers it. */
    public ScriptedServer silent(String path) {
        return answer(path, (exchange, end) -> end.await());
    }

    /** Answers a path, whatever is asked of it, or, with its query, only what is asked so. */
    public ScriptedServer answer(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /** All requests so far, in their order. */
    public List<Seen> seen() {
        return seen;
    }

    /** Answers with a text. */
    public static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            seen.add(new Seen(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    body));
            exchange.setStreams(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), null);
            URI asked = exchange.getRequestURI();
            Answer answer = answers.getOrDefault(asked.toString(), answers.get(asked.getPath()));
            if (answer == null) {
                send(exchange, 404, "application/problem+json", "{\"status\":404}");
            } else {
                answer.to(exchange, closing);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

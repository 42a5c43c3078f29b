package app.stride.activity.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Another service that answers as a test says, and remembers what it was asked. */
public final class ScriptedServer implements AutoCloseable {
    /** What is done with a request. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** A request as it arrived. */
    public record Seen(URI uri, String authorization, String requestId) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    private ScriptedServer(HttpServer server) {
        this.server = server;
    }

    /** Starts to listen at an address. */
    public static ScriptedServer at(String address) {
        try {
            InetSocketAddress place =
                    new InetSocketAddress("127.0.0.1", URI.create(address).getPort());
            ScriptedServer server = new ScriptedServer(HttpServer.create(place, 0));
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
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers a path, and what is asked of it, with JSON. */
    public ScriptedServer json(String pathAndQuery, String body) {
        return answer(pathAndQuery, exchange -> send(exchange, 200, body));
    }

    /** The same where there is another page. */
    public ScriptedServer json(String pathAndQuery, String body, String nextPage) {
        return answer(pathAndQuery, exchange -> {
            exchange.getResponseHeaders().set("Link", "<" + nextPage + ">; rel=\"next\"");
            send(exchange, 200, body);
        });
    }

    /** Answers with a status and nothing else. */
    public ScriptedServer status(String pathAndQuery, int status) {
        return answer(pathAndQuery, exchange -> send(exchange, status, "{}"));
    }

    /** Takes a request and never answers it. */
    public ScriptedServer silent(String pathAndQuery) {
        return answer(pathAndQuery, exchange -> closing.await());
    }

    public ScriptedServer answer(String pathAndQuery, Answer answer) {
        answers.put(pathAndQuery, answer);
        return this;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Seen> seen() {
        return seen;
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
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
            seen.add(new Seen(
                    exchange.getRequestURI(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("X-Request-Id"))));
            Answer answer = answers.get(exchange.getRequestURI().toString());
            if (answer == null) {
                send(exchange, 404, "{\"status\":404}");
            } else {
                answer.to(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

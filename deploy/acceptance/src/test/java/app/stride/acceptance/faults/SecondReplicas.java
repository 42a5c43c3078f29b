package app.stride.acceptance.faults;

import static org.awaitility.Awaitility.await;

import app.stride.acceptance.testkit.Stride;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Another replica of each service, started as the first one was, on ports of their own; its gateway leads to them. */
final class SecondReplicas implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Map<String, String> ADDRESSES = Map.of(
            Cluster.PLANS, "STRIDE_PLANS_URL",
            Cluster.ACTIVITY, "STRIDE_ACTIVITY_URL",
            Cluster.COACH, "STRIDE_COACH_URL");

    private final Stride stride;
    private final Map<String, String> changes = new HashMap<>();
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, Process> processes = new HashMap<>();

    SecondReplicas(Stride stride, Map<String, String> environment) {
        this.stride = stride;
        changes.putAll(environment);
        for (String name : List.of(Cluster.PLANS, Cluster.ACTIVITY, Cluster.COACH, Cluster.GATEWAY)) {
            ports.put(name, freePort());
        }
        ADDRESSES.forEach((name, variable) -> changes.put(variable, "http://127.0.0.1:" + ports.get(name)));
        changes.put("STRIDE_MANAGEMENT_PORT", String.valueOf(freePort()));
    }

    /** Starts all of them and returns when all are ready. */
    SecondReplicas start() {
        ports.keySet().forEach(this::start);
        ports.keySet().forEach(this::awaitReady);
        return this;
    }

    void start(String name) {
        try {
            ProcessBuilder builder = new ProcessBuilder(ofFirst(name, "cmdline"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            stride.log(name + "-2").toFile()));
            builder.environment().clear();
            ofFirst(name, "environ").forEach(variable -> {
                String[] parts = variable.split("=", 2);
                builder.environment().put(parts[0], parts[1]);
            });
            builder.environment().putAll(changes);
            builder.environment().put("STRIDE_HTTP_PORT", String.valueOf(ports.get(name)));
            processes.put(name, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill(String name) {
        processes.get(name).destroyForcibly();
    }

    String gateway() {
        return "http://127.0.0.1:" + ports.get(Cluster.GATEWAY);
    }

    void awaitReady(String name) {
        HttpRequest question = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + ports.get(name) + "/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        await(name + " is ready")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> HttpClient.newHttpClient()
                                .send(question, BodyHandlers.discarding())
                                .statusCode()
                        == 200);
    }

    private List<String> ofFirst(String name, String file) throws IOException {
        String text = Files.readString(
                Path.of("/proc", String.valueOf(stride.process(name).pid()), file));
        List<String> words = new ArrayList<>(List.of(text.split("\0")));
        // Two processes do not write one archive.
        words.removeIf(
                word -> word.equals("-XX:+AutoCreateSharedArchive") || word.startsWith("-XX:SharedArchiveFile="));
        return words;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        processes.values().forEach(Process::destroyForcibly);
    }
}

package app.stride.acceptance.testkit;

import static org.awaitility.Awaitility.await;

import app.stride.local.Part;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The services of this checkout beside those of the version before, on the same databases, topics and issuer: what a rolling upgrade is in its middle. Each is
 * started as its predecessor was, from another directory and on another port.
 */
public final class NewVersion implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Map<Part, String> ADDRESSES = Map.of(
            Part.PLANS, "STRIDE_PLANS_URL",
            Part.ACTIVITY, "STRIDE_ACTIVITY_URL",
            Part.COACH, "STRIDE_COACH_URL");

    private final Stride before;
    private final Map<Part, Integer> ports = new EnumMap<>(Part.class);
    private final Map<Part, Process> processes = new EnumMap<>(Part.class);

    private NewVersion(Stride before) {
        this.before = before;
        Part.SERVICES.forEach(part -> ports.put(part, freePort()));
    }

    /** Starts all services and returns when each is ready. */
    public static NewVersion beside(Stride before) {
        NewVersion started = new NewVersion(before);
        Part.SERVICES.forEach(started::start);
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> Part.SERVICES.stream().allMatch(started::isReady));
        return started;
    }

    private void start(Part part) {
        List<String> command = ofPredecessor(part, "cmdline").stream()
                // Two processes do not write one archive, and another version would not take it.
                .filter(word ->
                        !word.equals("-XX:+AutoCreateSharedArchive") && !word.startsWith("-XX:SharedArchiveFile="))
                .map(word -> word.replace(
                        Stride.started().toString(), Stride.repository().toString()))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(before.home()
                        .resolve("log")
                        .resolve(part.label() + "-new.log")
                        .toFile());
        builder.environment().clear();
        builder.environment().putAll(environment(part));
        try {
            processes.put(part, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> environment(Part part) {
        Map<String, String> environment = new HashMap<>();
        for (String variable : ofPredecessor(part, "environ")) {
            String[] parts = variable.split("=", 2);
            environment.put(parts[0], parts[1]);
        }
        ADDRESSES.forEach((other, variable) -> environment.put(variable, address(other)));
        environment.put("STRIDE_HTTP_PORT", String.valueOf(ports.get(part)));
        environment.put("STRIDE_MANAGEMENT_PORT", String.valueOf(freePort()));
        return environment;
    }

    private List<String> ofPredecessor(Part part, String file) {
        try {
            Path path =
                    Path.of("/proc", String.valueOf(before.process(part.label()).pid()), file);
            return Arrays.asList(Files.readString(path).split("\0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady(Part part) {
        return RestAssured.get(address(part) + "/health/ready").statusCode() == 200;
    }

    private String address(Part part) {
        return "http://127.0.0.1:" + ports.get(part);
    }

    /** Where its gateway listens. */
    public String gateway() {
        return address(Part.GATEWAY);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        processes.values().forEach(Process::destroy);
        processes.values().forEach(process -> process.onExit().join());
    }
}

package app.stride.acceptance.testkit;

import static org.awaitility.Awaitility.await;

import app.stride.acceptance.testkit.Commands.Result;
import app.stride.embedded.Tokens;
import app.stride.local.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The product under test: started by {@code up} on free ports in a directory of its own, once for all test classes. */
public final class Stride {
    private static final Duration RESTART = Duration.ofMinutes(1);

    private static final Stride SHARED = new Stride();

    private final Path home;
    private final Map<Part, Integer> ports = new HashMap<>();
    private final Commands commands;
    private final ScriptedModel model = ScriptedModel.start();
    private final CollectedTraces traces = CollectedTraces.start();
    private final SignIn signIn;
    private boolean running;

    private Stride() {
        home = temporaryDirectory();
        Map<String, String> environment =
                new HashMap<>(Map.of("STRIDE_HOME", home.toString(), "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true"));
        // Whoever takes up the import of a process that was killed waits for so long.
        environment.put("STRIDE_IMPORTS_LEASE", "10s");
        List<Integer> free = freePorts(Part.values().length);
        for (Part part : Part.values()) {
            ports.put(part, free.get(part.ordinal()));
            environment.put(part.portVariable(), String.valueOf(free.get(part.ordinal())));
        }
        environment.putAll(traces.environment());
        signIn = Keycloak.isThere() ? Keycloak.start(freePorts(1).get(0), gateway()) : new OwnSignIn();
        environment.putAll(signIn.environment());
        commands = new Commands(started(), environment);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop();
            leaveOnlyTheLogs();
        }));
    }

    /** The product with a model for its coach, running. */
    public static Stride running() {
        return running(Map.of());
    }

    /** The same, with these variables besides when it does not run yet. */
    public static Stride running(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(SHARED.model.environment());
        environment.putAll(more);
        SHARED.start(environment);
        return SHARED;
    }

    /** Starts the product, when it does not run, with variables such as a model's address and key. */
    public synchronized void start(Map<String, String> environment) {
        if (!running) {
            Result result = up(environment);
            if (result.exitCode() != 0) {
                throw new IllegalStateException("The product does not start:\n" + result.said());
            }
            running = true;
        }
    }

    /** The command {@code up}, whatever comes of it. */
    public Result up(Map<String, String> environment) {
        return commands.run("up", List.of("--no-build", "--detach"), environment);
    }

    /** The command {@code down}. */
    public synchronized Result stop() {
        running = false;
        return commands.run("down", List.of(), Map.of());
    }

    /** The command {@code token}. */
    public Result token(String... arguments) {
        return commands.run("token", List.of(arguments), Map.of());
    }

    /** The command {@code republish}. */
    public Result republish() {
        return commands.run("republish", List.of(), Map.of());
    }

    /** An access token of the athlete of this name. */
    public String tokenOf(String athlete) {
        return signIn.token(athlete);
    }

    /** The issuer, where the build has brought a real Keycloak. */
    public Keycloak keycloak() {
        return (Keycloak) signIn;
    }

    /** The issuer that {@code up} brings, asked without a process of its own. */
    private final class OwnSignIn implements SignIn {
        @Override
        public Map<String, String> environment() {
            return Map.of();
        }

        @Override
        public String token(String athlete) {
            return tokens().forAthlete(athlete);
        }
    }

    /** The command {@code demo}: a runner with four months of runs, a plan, and today's run. */
    public Result demo(String athlete) {
        return commands.run("demo", List.of("--athlete", athlete, "--seed", "7"), Map.of());
    }

    /** A token that ended an hour ago, of the issuer that {@code up} brings. */
    public String expiredTokenOf(String subject) {
        return tokens().expiredFor(subject);
    }

    private Tokens tokens() {
        return Tokens.of("http://127.0.0.1:" + ports.get(Part.ISSUER));
    }

    /** Where all parts write their logs. */
    public Path logs() {
        return home.resolve("log");
    }

    private void leaveOnlyTheLogs() {
        try (Stream<Path> files = Files.walk(home)) {
            Path logs = Files.createDirectories(Path.of("target", "stride-log"));
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (file.getParent().endsWith("log")) {
                    Files.copy(file, logs.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the gateway listens. */
    public String gateway() {
        return "http://127.0.0.1:" + ports.get(Part.GATEWAY);
    }

    /** Where a part listens, for what the gateway does not show. */
    public int port(Part part) {
        return ports.get(part);
    }

    /** Where it keeps its data, keys and logs. */
    public Path home() {
        return home;
    }

    /** A database of its server, for JDBC. */
    public String databaseUrl(String name) {
        return "jdbc:postgresql://127.0.0.1:" + ports.get(Part.POSTGRES) + "/" + name;
    }

    /** What all parts have told of their calls. */
    public CollectedTraces traces() {
        return traces;
    }

    /** The model that the coach was given. */
    public ScriptedModel model() {
        return model;
    }

    /** A part's process as it runs now: {@code plans-service}, {@code kafka}, {@code launcher}, …; one that has just died is waited for until it is started again. */
    public ProcessHandle process(String name) {
        return await(name + " runs")
                .atMost(RESTART)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(() -> running(name), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<ProcessHandle> running(String name) throws IOException {
        String pid =
                Files.readString(home.resolve("run").resolve(name + ".pid")).split(" ")[0];
        return ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive);
    }

    /** Whether a part that ends is to stay away, until it is allowed to come back. */
    public void hold(String name, boolean away) {
        Path file = home.resolve("run").resolve(name + ".hold");
        try {
            if (away) {
                Files.writeString(file, "");
            } else {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a part, or another process of a test, writes what it says. */
    public Path log(String name) {
        return home.resolve("log").resolve(name + ".log");
    }

    /** The checkout that is started: this one, or with {@code -Dstride.previous=} that of the version before. */
    static Path started() {
        String previous = System.getProperty("stride.previous", "");
        return previous.isEmpty() ? repository() : Path.of(previous).toAbsolutePath();
    }

    /** The repository, found from the directory of this module. */
    public static Path repository() {
        return Path.of("").toAbsolutePath().getParent().getParent();
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("stride-acceptance-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Held all at once while they are chosen, so that no two are the same. */
    private static List<Integer> freePorts(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> free =
                    sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return free;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package app.stride.benchmarks.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A proxy in a JVM of its own, with the memory of the gateway's image. */
final class Door implements AutoCloseable {
    private static final int END_S = 20;

    private final Process process;

    private Door(Path log, Map<String, String> environment, List<String> program) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:MaxRAMPercentage=60",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+UseCompactObjectHeaders",
                "-Xmx256m",
                "-XX:+UseSerialGC"));
        command.addAll(program);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        this.process = builder.start();
    }

    /** The packaged gateway with these settings beside its addresses, by their names as environment variables. */
    static Door gateway(
            Path repository,
            Path log,
            int port,
            int management,
            int service,
            String issuer,
            Map<String, String> settings)
            throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "STRIDE_HTTP_HOST",
                "127.0.0.1",
                "STRIDE_HTTP_PORT",
                String.valueOf(port),
                "STRIDE_MANAGEMENT_PORT",
                String.valueOf(management),
                "STRIDE_OIDC_ISSUER",
                issuer,
                "STRIDE_PAGES",
                "false",
                // as many as it has cores here
                "QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE",
                "1"));
        for (String part : List.of("PLANS", "ACTIVITY", "COACH")) {
            environment.put("STRIDE_" + part + "_URL", "http://127.0.0.1:" + service);
        }
        environment.putAll(settings);
        Path program = repository.resolve("gateway/target/quarkus-app/quarkus-run.jar");
        return new Door(
                log,
                environment,
                List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar", program.toString()));
    }

    /** {@link BareProxy}. */
    static Door bare(Path log, int port, int service) throws IOException {
        return new Door(
                log,
                Map.of(),
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareProxy.class.getName(),
                        String.valueOf(port),
                        String.valueOf(service)));
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

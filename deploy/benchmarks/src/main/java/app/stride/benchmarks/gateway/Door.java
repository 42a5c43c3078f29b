package app.stride.benchmarks.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged gateway as a process of its own, with the settings of its image. */
final class Door implements AutoCloseable {
    private static final int END_S = 20;

    private final Process process;

    /** With these settings beside its addresses, by their names as environment variables. */
    Door(Path repository, Path log, int port, int management, int service, String issuer, Map<String, String> settings)
            throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        java,
                        "-XX:MaxRAMPercentage=60",
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        repository
                                .resolve("gateway/target/quarkus-app/quarkus-run.jar")
                                .toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("STRIDE_HTTP_HOST", "127.0.0.1");
        environment.put("STRIDE_HTTP_PORT", String.valueOf(port));
        environment.put("STRIDE_MANAGEMENT_PORT", String.valueOf(management));
        environment.put("STRIDE_OIDC_ISSUER", issuer);
        environment.put("STRIDE_PAGES", "false");
        for (String part : List.of("PLANS", "ACTIVITY", "COACH")) {
            environment.put("STRIDE_" + part + "_URL", "http://127.0.0.1:" + service);
        }
        environment.putAll(settings);
        this.process = builder.start();
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

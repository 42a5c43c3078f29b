package app.stride.local;

import app.stride.embedded.EmbeddedIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The whole product as processes: infrastructure first, then all services at once, and back in the opposite order. */
final class Product {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final long POLL_MILLIS = 50;

    private final Home home;
    private final Ports ports;
    private final Progress progress;
    private final Database database;
    private final ServiceEnvironment environment;
    private final JavaCommand java;
    private final Map<Part, Supervised> services = new EnumMap<>(Part.class);
    private final Supervised kafka;
    private final Path kafkaReady;
    private @Nullable EmbeddedIssuer issuer;

    Product(Home home, Ports ports, Path repository, Map<String, String> inherited, Progress progress) {
        this.home = home;
        this.ports = ports;
        this.progress = progress;
        this.java = JavaCommand.of(repository, home, inherited);
        this.database = new Database(home, ports, progress);
        this.environment = new ServiceEnvironment(inherited, ports, database);
        this.kafkaReady = home.run().resolve("kafka.ready");
        this.kafka = new Supervised("kafka", java.kafka(ports.of(Part.KAFKA), kafkaReady), inherited, home, progress);
        for (Part service : Part.SERVICES) {
            services.put(
                    service,
                    new Supervised(service.label(), java.service(service), environment.of(service), home, progress));
        }
    }

    void start() throws InterruptedException {
        startInfrastructure();
        services.values().forEach(Supervised::start);
        awaitServices();
        kafka.settle();
        services.values().forEach(Supervised::settle);
    }

    private void startInfrastructure() throws InterruptedException {
        CompletableFuture<Void> postgres = CompletableFuture.runAsync(() -> {
            database.start();
            progress.reached(Part.POSTGRES, Ports.HOST + ":" + ports.of(Part.POSTGRES));
        });
        forgetReadiness();
        kafka.start();
        issuer = EmbeddedIssuer.start(home.issuerKey(), ports.of(Part.ISSUER));
        progress.reached(Part.ISSUER, ports.url(Part.ISSUER));
        await("kafka", kafka, () -> Files.exists(kafkaReady));
        progress.reached(Part.KAFKA, Ports.HOST + ":" + ports.of(Part.KAFKA));
        try {
            postgres.join();
        } catch (CompletionException e) {
            throw new Refusal(
                    "PostgreSQL does not start. The end of its log, " + home.log("postgres") + ":\n"
                            + LogTail.of(home.log("postgres")),
                    e);
        }
    }

    private void forgetReadiness() {
        try {
            Files.deleteIfExists(kafkaReady);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitServices() throws InterruptedException {
        Readiness readiness = new Readiness();
        Map<Part, Supervised> waiting = new EnumMap<>(services);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!waiting.isEmpty()) {
            waiting.values().forEach(Supervised::requireAlive);
            List<Part> ready = new ArrayList<>();
            for (Part service : waiting.keySet()) {
                if (readiness.of(ports.url(service))) {
                    ready.add(service);
                    progress.reached(service, ports.url(service));
                }
            }
            waiting.keySet().removeAll(ready);
            requireInTime(deadline, waiting.keySet().toString());
            Thread.sleep(POLL_MILLIS);
        }
    }

    private void await(String what, Supervised process, BooleanSupplier reached) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            process.requireAlive();
            requireInTime(deadline, what);
            Thread.sleep(POLL_MILLIS);
        }
    }

    private void requireInTime(long deadline, String what) {
        if (System.nanoTime() > deadline) {
            throw new Refusal("Not ready after " + PATIENCE.toSeconds() + " s: " + what + ". Their logs are in "
                    + home.logs() + ".");
        }
    }

    String token(String athlete) {
        if (issuer == null) {
            throw new IllegalStateException("not started");
        }
        return issuer.token(athlete);
    }

    /** Services first, so that they can finish what they do; then what they stand on. */
    void stop() {
        services.values().forEach(Supervised::requestStop);
        services.values().forEach(service -> service.awaitEnd(STOP_PATIENCE));
        kafka.requestStop();
        kafka.awaitEnd(STOP_PATIENCE);
        database.stop();
        if (issuer != null) {
            issuer.close();
        }
    }
}

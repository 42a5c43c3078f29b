package app.stride.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Quarkus test resource: PostgreSQL, Kafka and the OIDC issuer, started in parallel, once per test JVM, and described to
 * the application as {@code stride.database.*}, {@code stride.kafka.*} and {@code stride.oidc.*}.
 *
 * <p>The argument {@code database} names the database that is created for the module.
 */
public class EmbeddedStack implements QuarkusTestResourceLifecycleManager {
    private static final String STARTED = "stride.embedded.stack";

    private String database = "stride";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    /**
     * Quarkus restarts resources for each test profile, and loads this class again in another class loader: system
     * properties are the one place that all of them share.
     */
    @Override
    public Map<String, String> start() {
        synchronized (System.class) {
            if (System.getProperty(STARTED) == null) {
                startAll(database).forEach(System::setProperty);
                System.setProperty(STARTED, "true");
            }
        }
        Map<String, String> configuration = new LinkedHashMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith("stride.")) {
                configuration.put(name, System.getProperty(name));
            }
        }
        return configuration;
    }

    private static Map<String, String> startAll(String database) {
        CompletableFuture<EmbeddedPostgres> postgres = CompletableFuture.supplyAsync(() -> {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            server.createDatabase(database);
            return server;
        });
        CompletableFuture<EmbeddedKafka> kafka = CompletableFuture.supplyAsync(() -> {
            EmbeddedKafka server = EmbeddedKafka.start();
            server.createTopics();
            return server;
        });
        EmbeddedIssuer issuer = EmbeddedIssuer.start();
        closeAtExit(postgres.join()::close, kafka.join()::close, issuer::close);
        return Map.of(
                "stride.database.host", postgres.join().host(),
                "stride.database.port", String.valueOf(postgres.join().port()),
                "stride.database.name", database,
                "stride.database.user", postgres.join().user(),
                "stride.database.password", postgres.join().password(),
                "stride.kafka.bootstrap-servers", kafka.join().bootstrapServers(),
                "stride.oidc.issuer", issuer.issuer().toString(),
                "stride.oidc.audience", EmbeddedIssuer.AUDIENCE,
                // A machine that builds may be busy with much else.
                "stride.outbox.silence", "5m");
    }

    /** Each in a thread of its own: none is left running because another one did not stop well. */
    private static void closeAtExit(Runnable... closings) {
        for (Runnable closing : closings) {
            Runtime.getRuntime().addShutdownHook(new Thread(closing));
        }
    }

    /** Nothing: the servers serve the next test profile too and end with the JVM. */
    @Override
    public void stop() {}
}

package app.stride.local;

import java.util.HashMap;
import java.util.Map;

/** What a service is told by environment variables: where it listens and where the others are. */
final class ServiceEnvironment {
    /** Names another issuer than the one that comes with the product, e.g. a Keycloak. */
    static final String ISSUER = "STRIDE_OIDC_ISSUER";

    private final Map<String, String> inherited;
    private final Ports ports;
    private final Database database;

    ServiceEnvironment(Map<String, String> inherited, Ports ports, Database database) {
        this.inherited = inherited;
        this.ports = ports;
        this.database = database;
    }

    Map<String, String> of(Part service) {
        Map<String, String> environment = new HashMap<>(inherited);
        if (service != Part.COACH) {
            // Only the coach talks to a model: nobody else needs the key.
            environment.keySet().removeIf(name -> name.startsWith("OPENAI_"));
        }
        environment.putAll(database.environment(service));
        environment.put("STRIDE_HTTP_HOST", Ports.HOST);
        environment.put("STRIDE_HTTP_PORT", String.valueOf(ports.of(service)));
        environment.put("STRIDE_MANAGEMENT_PORT", String.valueOf(ports.of(Part.GATEWAY_METRICS)));
        environment.put("STRIDE_KAFKA_BOOTSTRAP_SERVERS", Ports.HOST + ":" + ports.of(Part.KAFKA));
        environment.putIfAbsent(ISSUER, ports.url(Part.ISSUER));
        environment.put("STRIDE_PLANS_URL", ports.url(Part.PLANS));
        environment.put("STRIDE_ACTIVITY_URL", ports.url(Part.ACTIVITY));
        environment.put("STRIDE_COACH_URL", ports.url(Part.COACH));
        // A consumer that was killed gives its partitions back within seconds, not after Kafka's 45.
        environment.put("KAFKA_SESSION_TIMEOUT_MS", "3000");
        environment.put("KAFKA_HEARTBEAT_INTERVAL_MS", "1000");
        // A person reads these logs, unless a machine is said to.
        environment.putIfAbsent("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        return environment;
    }
}

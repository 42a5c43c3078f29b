package app.stride.outbox;

import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.Config;

/**
 * Lets consumers wait for a broker that is away, and go on as soon as it is back. A question that the client gives up, by default after a minute, ends its
 * channel for good: nobody would consume until the process is started again. It is said to the client alone, because the channel takes its own time to close
 * from the same setting.
 */
@ApplicationScoped
class PatientConsumers implements ClientCustomizer<Map<String, Object>> {
    /** Partitions are shared anew at the pace of heartbeats, after a rollout or when the broker is back: three seconds by default. */
    private static final int HEARTBEAT_MS = 1_000;

    /** Until it is asked for again; the connector's ten seconds are what all would wait for longer than it was away. */
    private static final int RECONNECT_MS = 1_000;

    @Override
    public Map<String, Object> customize(String channel, Config configured, Map<String, Object> client) {
        if (!client.containsKey(ConsumerConfig.GROUP_ID_CONFIG)) {
            return client;
        }
        Map<String, Object> patient = new HashMap<>(client);
        patient.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        if (!"consumer".equals(client.get(ConsumerConfig.GROUP_PROTOCOL_CONFIG))) {
            patient.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MS);
        }
        if (configured
                .getOptionalValue(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, String.class)
                .isEmpty()) {
            patient.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MS);
        }
        return patient;
    }
}

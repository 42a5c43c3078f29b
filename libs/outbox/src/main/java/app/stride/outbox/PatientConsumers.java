package app.stride.outbox;

import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.Config;

/**
 * Lets consumers wait for a broker that is away. A question that the client gives up, by default after a minute, ends its channel for good: nobody
 * would consume until the process is started again. It is said to the client alone, because the channel takes its own time to close from the same setting.
 */
@ApplicationScoped
class PatientConsumers implements ClientCustomizer<Map<String, Object>> {
    @Override
    public Map<String, Object> customize(String channel, Config channelConfig, Map<String, Object> client) {
        Map<String, Object> patient = new HashMap<>(client);
        if (patient.containsKey(ConsumerConfig.GROUP_ID_CONFIG)) {
            patient.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        }
        return patient;
    }
}

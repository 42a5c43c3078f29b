package app.stride.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class PatientConsumersTest {
    private static final Map<String, Object> CLIENT =
            Map.of("group.id", "plans-service", "reconnect.backoff.max.ms", 10_000);

    @Test
    void aConsumerWaitsForTheBrokerAndIsSoonBack() {
        assertThat(customized(Map.of(), CLIENT))
                .containsEntry("default.api.timeout.ms", Integer.MAX_VALUE)
                .containsEntry("heartbeat.interval.ms", 1_000)
                .containsEntry("reconnect.backoff.max.ms", 1_000);
    }

    @Test
    void whatSomebodySaysOfAChannelStays() {
        Map<String, Object> client =
                Map.of("group.id", "plans-service", "reconnect.backoff.max.ms", 5_000, "heartbeat.interval.ms", 400);

        assertThat(customized(Map.of("reconnect.backoff.max.ms", "5000"), client))
                .containsEntry("reconnect.backoff.max.ms", 5_000)
                .containsEntry("heartbeat.interval.ms", 400);
    }

    @Test
    void theProtocolThatLeavesHeartbeatsToTheBrokerIsNotToldOfThem() {
        Map<String, Object> client = Map.of("group.id", "plans-service", "group.protocol", "consumer");

        assertThat(customized(Map.of(), client)).doesNotContainKey("heartbeat.interval.ms");
    }

    @Test
    void aProducerIsLeftAlone() {
        Map<String, Object> client = Map.of("acks", "all");

        assertThat(customized(Map.of(), client)).isEqualTo(client);
    }

    private static Map<String, Object> customized(Map<String, String> channel, Map<String, Object> client) {
        Config configured =
                new SmallRyeConfigBuilder().withDefaultValues(channel).build();
        return new PatientConsumers().customize("activities", configured, client);
    }
}

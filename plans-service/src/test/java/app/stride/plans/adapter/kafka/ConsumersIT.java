package app.stride.plans.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.testkit.ServiceTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ConsumersIT {

    @Inject
    KafkaClientService clients;

    @ParameterizedTest
    @ValueSource(strings = {"activities", "athletes"})
    void aBrokerThatIsAwayIsWaitedForAsLongAsItTakes(String channel) {
        List<KafkaConsumer<String, String>> consumers = clients.getConsumerChannels().stream()
                .filter(name -> name.startsWith(channel))
                .flatMap(name -> clients.<String, String>getConsumers(name).stream())
                .toList();

        assertThat(consumers)
                .isNotEmpty()
                .allSatisfy(consumer -> assertThat(
                                consumer.configuration().get(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG))
                        .isEqualTo(Integer.MAX_VALUE));
    }
}

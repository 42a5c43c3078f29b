package app.stride.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.embedded.EmbeddedStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = EmbeddedStack.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "outbox"))
class BrokenProducerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String TOPIC = "stride.activities.v1";

    @Inject
    Outbox outbox;

    @Inject
    EventPublisher publisher;

    @ConfigProperty(name = "stride.kafka.bootstrap-servers")
    String brokers;

    @Test
    void aProducerThatDoesNothingMoreIsReplaced() {
        String athlete = UUID.randomUUID().toString();
        OutgoingEvent event = new OutgoingEvent(TOPIC, "stride.activity.recorded", athlete, "{\"n\":1}");
        try (PublishedEvents events = PublishedEvents.of(brokers, TOPIC)) {
            // Given one that refuses everything, as it does after what Kafka calls a fatal error
            publisher.line().open().close(Duration.ZERO);

            // When
            outbox.inTransaction(transaction -> outbox.append(transaction, List.of(event)))
                    .await()
                    .atMost(PATIENCE);

            // Then
            assertThat(events.next(athlete, 1))
                    .extracting(ConsumerRecord::value)
                    .containsExactly("{\"n\":1}");
        }
    }
}

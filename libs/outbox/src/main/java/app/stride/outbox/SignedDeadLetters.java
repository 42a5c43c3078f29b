package app.stride.outbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * The failure strategy {@code signed-dead-letters}: SmallRye's dead-letter queue, with its settings, as
 * {@link DeadLetterBox} uses it.
 */
@ApplicationScoped
@Identifier("signed-dead-letters") class SignedDeadLetters implements KafkaFailureHandler.Factory {
    private final KafkaFailureHandler.Factory queues;

    @Inject
    SignedDeadLetters(@Identifier(KafkaFailureHandler.Strategy.DEAD_LETTER_QUEUE) KafkaFailureHandler.Factory queues) {
        this.queues = queues;
    }

    @Override
    public KafkaFailureHandler create(
            KafkaConnectorIncomingConfiguration config,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> reportFailure) {
        return new DeadLetterBox(
                String.valueOf(consumer.configuration().get(ConsumerConfig.GROUP_ID_CONFIG)),
                config.getChannel(),
                queues.create(config, vertx, consumer, reportFailure));
    }
}

package app.stride.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A way to the broker on which nothing is given up until it is cut. From then on nothing is sent on it, not even what
 * was sent before and would have been tried again: others may have sent something later by then.
 */
final class Line {
    /**
     * The longest that a send may wait for the broker's metadata; it bounds how long a worker thread is held while
     * the broker is away.
     */
    private static final Duration MAX_BLOCK = Duration.ofSeconds(2);

    /** Between two tries, so that what waits goes out soon after the broker is back. */
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final Map<String, Object> kafka;
    private final OutboxConfig config;
    private @Nullable KafkaProducer<String, String> producer;
    private boolean cut;

    Line(Map<String, Object> kafka, OutboxConfig config) {
        this.kafka = kafka;
        this.config = config;
    }

    /**
     * The producer of this line, made for the first one who wants it.
     *
     * @throws IllegalStateException when the line is cut
     */
    synchronized KafkaProducer<String, String> open() {
        if (cut) {
            throw new IllegalStateException("Nothing more is sent on this line: others may hold its shards by now");
        }
        if (producer == null) {
            producer = producer();
        }
        return producer;
    }

    synchronized boolean isCut() {
        return cut;
    }

    /** Fails what is not acknowledged yet, and waits until the producer's thread has ended: it sends nothing more. */
    void cut() {
        // Not under the lock: that thread asks whether the line is cut, when it tells of what has failed.
        KafkaProducer<String, String> last = last();
        if (last != null) {
            last.close(Duration.ZERO);
        }
    }

    private synchronized @Nullable KafkaProducer<String, String> last() {
        cut = true;
        return producer;
    }

    private KafkaProducer<String, String> producer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // A broker that is back names itself the leader of a partition before it takes records for it. Where
        // it knows nothing of this producer there, it takes a later request first, if one is on its way; the
        // earlier one is then out of order for as long as it is tried, which is for ever (KAFKA-15591).
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                config.deliveryTimeout().toMillis());
        // Given up never: a later event of the athlete could get through where an earlier one was given up, and the
        // order would be lost.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, (int) LONGEST_PAUSE.toMillis());
        settings.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, (int) LONGEST_PAUSE.toMillis());
        return new KafkaProducer<>(settings);
    }
}

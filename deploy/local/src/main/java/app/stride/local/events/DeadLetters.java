package app.stride.local.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** The records that a consumer could not process: each with its reason, until it is replayed. */
final class DeadLetters {
    private static final String NOTES = "dead-letter-";
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Broker broker;

    DeadLetters(Broker broker) {
        this.broker = broker;
    }

    /** All dead letters of the topics, oldest first within each. */
    List<ConsumerRecord<String, String>> of(List<String> topics) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                broker.consumer(topics.stream().map(Topics::deadLettersOf).toList())) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            consumer.seekToBeginning(consumer.assignment());
            while (consumer.assignment().stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(POLL).forEach(found::add);
            }
        }
        return found;
    }

    /**
     * Sends each record to its topic again, as it first was, and then removes it here. A consumer that still cannot process it will put it back.
     * When this process ends in between, records are sent again: consumers know them by their id.
     */
    void replay(List<ConsumerRecord<String, String>> letters) {
        broker.send(letters.stream().map(DeadLetters::asItFirstWas).toList());
        Map<TopicPartition, RecordsToDelete> done = new HashMap<>();
        letters.forEach(letter -> done.put(
                new TopicPartition(letter.topic(), letter.partition()),
                RecordsToDelete.beforeOffset(letter.offset() + 1)));
        broker.deleteBefore(done);
    }

    private static ProducerRecord<String, String> asItFirstWas(ConsumerRecord<String, String> letter) {
        ProducerRecord<String, String> record =
                new ProducerRecord<>(Topics.ofDeadLetters(letter.topic()), letter.key(), letter.value());
        letter.headers().forEach(header -> {
            if (!header.key().startsWith(NOTES)) {
                record.headers().add(header);
            }
        });
        return record;
    }
}

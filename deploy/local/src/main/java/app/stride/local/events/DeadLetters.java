package app.stride.local.events;

import app.stride.embedded.DeadLetterNotes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** The records that a consumer could not process: each with its reason, until it is replayed. */
final class DeadLetters {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Broker broker;

    DeadLetters(Broker broker) {
        this.broker = broker;
    }

    /** All dead letters of the topics, oldest first within each. */
    List<ConsumerRecord<String, String>> of(List<String> topics) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        read(topics.stream().map(Topics::deadLettersOf).toList(), found::add);
        return found;
    }

    /**
     * Sends records to their topics again, as they first were, and then removes the letters here. Those that were cut
     * go behind the others first, as a topic can only be emptied from its beginning. A consumer that still cannot
     * process a record will put it back. When this process ends in between, records are sent again: consumers know
     * them by their id; those that were cut then stand here twice.
     *
     * @return which were sent, and which were not
     */
    Replay replay(List<ConsumerRecord<String, String>> letters) {
        Replay replay = Replay.of(letters, statesOf(letters));
        broker.send(Stream.concat(
                        replay.again().stream().map(DeadLetters::asItFirstWas),
                        replay.cut().stream().map(DeadLetters::asItIs))
                .toList());
        Map<TopicPartition, RecordsToDelete> done = new HashMap<>();
        letters.forEach(letter -> done.put(
                new TopicPartition(letter.topic(), letter.partition()),
                RecordsToDelete.beforeOffset(letter.offset() + 1)));
        broker.deleteBefore(done);
        return replay;
    }

    private LatestStates statesOf(List<ConsumerRecord<String, String>> letters) {
        Set<String> athletes = letters.stream()
                .map(ConsumerRecord::key)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return LatestStates.of(athletes, each -> read(List.of(Topics.COMPACTED), each));
    }

    /** Hands over each record that is there now, in the order of its partition. */
    private void read(List<String> topics, Consumer<ConsumerRecord<String, String>> each) {
        try (KafkaConsumer<String, String> consumer = broker.consumer(topics)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            consumer.seekToBeginning(consumer.assignment());
            while (consumer.assignment().stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(POLL).forEach(each);
            }
        }
    }

    /** With the time it has: it is kept no longer for being sent again. */
    private static ProducerRecord<String, String> asItIs(ConsumerRecord<String, String> letter) {
        return new ProducerRecord<>(
                letter.topic(), letter.partition(), letter.timestamp(), letter.key(), letter.value(), letter.headers());
    }

    private static ProducerRecord<String, String> asItFirstWas(ConsumerRecord<String, String> letter) {
        ProducerRecord<String, String> record =
                new ProducerRecord<>(Topics.ofDeadLetters(letter.topic()), letter.key(), letter.value());
        letter.headers().forEach(header -> {
            if (!header.key().startsWith(DeadLetterNotes.PREFIX)) {
                record.headers().add(header);
            }
        });
        return record;
    }
}

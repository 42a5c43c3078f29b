package app.stride.outbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/**
 * Where the records go that a consumer refuses. Each letter names the group that refused it, and none is too large to
 * be sent: one that is would end its channel for good. As it is no queue of SmallRye's own, records do not get here by
 * the headers {@code deserialization-failure-*} alone, which anybody can set, and which can end a channel, too.
 */
final class DeadLetterBox implements KafkaFailureHandler {
    private static final String GROUP = "dead-letter-group";
    private static final String CUT_FROM = "dead-letter-cut-from";

    /**
     * In characters, each of which takes at most three bytes. A topic takes a mebibyte, but that may be compressed, and
     * what comes out of it has no limit.
     */
    static final int LONGEST = 1 << 20;

    private final String group;
    private final String channel;
    private final KafkaFailureHandler queue;

    DeadLetterBox(String group, String channel, KafkaFailureHandler queue) {
        this.group = group;
        this.channel = channel;
        this.queue = queue;
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record, Throwable reason, Metadata metadata) {
        var notes = OutgoingKafkaRecordMetadata.<K>builder();
        if (record.getPayload() instanceof String text && text.length() > LONGEST) {
            notes.addHeaders(note(GROUP, group), note(CUT_FROM, Integer.toString(text.length())));
            return queue.handle(cut(record, text), reason, Metadata.of(notes.build()))
                    .emitOn(record::runOnMessageContext);
        }
        notes.addHeaders(note(GROUP, group));
        return queue.handle(record, reason, Metadata.of(notes.build()));
    }

    @Override
    public void terminate() {
        queue.terminate();
    }

    @SuppressWarnings("unchecked") // the value is a text, and so is its beginning
    private <K, V> IncomingKafkaRecord<K, V> cut(IncomingKafkaRecord<K, V> record, String text) {
        ConsumerRecord<K, V> beginning =
                new ConsumerRecord<>(record.getTopic(), record.getPartition(), record.getOffset(), record.getKey(), (V)
                        text.substring(0, LONGEST));
        record.getHeaders().forEach(header -> beginning.headers().add(header));
        return new IncomingKafkaRecord<>(beginning, channel, 0, committing(record), this, false);
    }

    /** The letter is a copy; it is the record itself that is done with once the letter is delivered. */
    private static KafkaCommitHandler committing(IncomingKafkaRecord<?, ?> record) {
        return new KafkaCommitHandler() {
            @Override
            public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> letter) {
                return Uni.createFrom().completionStage(record::ack);
            }
        };
    }

    private static RecordHeader note(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}

package app.stride.local.events;

import app.stride.embedded.DeadLetterNotes;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Where a record first was. */
record Origin(String topic, int partition, long offset) {
    /** What is noted beside a dead letter; null where nothing is that can be read. */
    static @Nullable Origin of(ConsumerRecord<String, String> letter) {
        String topic = note(letter, DeadLetterNotes.TOPIC);
        String partition = note(letter, DeadLetterNotes.PARTITION);
        String offset = note(letter, DeadLetterNotes.OFFSET);
        if (topic == null || partition == null || offset == null) {
            return null;
        }
        try {
            return new Origin(topic, Integer.parseInt(partition), Long.parseLong(offset));
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }

    static Origin itself(ConsumerRecord<String, String> record) {
        return new Origin(record.topic(), record.partition(), record.offset());
    }

    /** The first of that name: the record may have brought others, which come behind. */
    private static @Nullable String note(ConsumerRecord<String, String> letter, String name) {
        Iterator<Header> notes = letter.headers().headers(name).iterator();
        byte[] value = notes.hasNext() ? notes.next().value() : null;
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }
}

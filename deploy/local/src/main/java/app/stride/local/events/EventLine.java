package app.stride.local.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** An event as a line that a person can read: when, what, whose, and as much of the payload as fits. */
final class EventLine {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final int ATHLETE_WIDTH = 24;

    private final ZoneId zone;
    private final int payloadWidth;

    /**
     * A format of lines.
     *
     * @param zone of the reader's clock
     * @param payloadWidth the most characters of the payload that are shown
     */
    EventLine(ZoneId zone, int payloadWidth) {
        this.zone = zone;
        this.payloadWidth = payloadWidth;
    }

    String of(ConsumerRecord<String, String> record) {
        String type = header(record, "ce_type");
        return TIME.format(Instant.ofEpochMilli(record.timestamp()).atZone(zone))
                + "  " + padded(type == null ? record.topic() : type, 28)
                + "  " + padded(record.key() == null ? "no key" : record.key(), ATHLETE_WIDTH)
                + "  " + payload(record.value());
    }

    static @Nullable String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private String payload(@Nullable String value) {
        return value == null ? "(tombstone)" : shortened(value.replaceAll("\\s+", " "), payloadWidth);
    }

    private static String padded(String text, int width) {
        return String.format("%-" + width + "s", shortened(text, width));
    }

    private static String shortened(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }
}

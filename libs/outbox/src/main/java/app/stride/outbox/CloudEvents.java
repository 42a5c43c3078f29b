package app.stride.outbox;

import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in Kafka's binary mode: attributes are headers, the record's value is the payload. */
final class CloudEvents {
    static final String REQUEST_ID = "x-request-id";

    private static final int LAST_YEAR = 9_999;

    /** As at the edge ({@code RequestIdForm}), on which events do not depend: no other is worth a line in the log. */
    private static final Pattern SANE = Pattern.compile("[!-~]{1,128}");

    private CloudEvents() {}

    static ProducerRecord<String, String> write(Row row, String source) {
        String athleteId = row.getString("athlete_id");
        ProducerRecord<String, String> event =
                new ProducerRecord<>(row.getString("topic"), null, athleteId, row.getString("payload"));
        Headers headers = event.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", row.getUUID("event_id").toString());
        put(headers, "ce_type", row.getString("type"));
        put(headers, "ce_source", source);
        put(headers, "ce_subject", athleteId);
        put(headers, "ce_time", row.getOffsetDateTime("occurred_at").toInstant().toString());
        put(headers, "content-type", "application/json");
        put(headers, "traceparent", row.getString("traceparent"));
        put(headers, REQUEST_ID, row.getString("request_id"));
        return event;
    }

    /**
     * Reads an event.
     *
     * @throws PoisonEvent when a needed attribute is missing or malformed
     */
    static IncomingEvent read(ConsumerRecord<String, String> event) {
        String athleteId = event.key();
        if (athleteId == null || athleteId.isEmpty()) {
            throw new PoisonEvent("The record has no key; the key is the athlete's id.");
        }
        return new IncomingEvent(
                id(required(event.headers(), "ce_id")),
                required(event.headers(), "ce_type"),
                athleteId,
                time(required(event.headers(), "ce_time")),
                event.value());
    }

    /** Which request caused the event, where that is said in a form that can be passed on. */
    static @Nullable String requestId(Headers headers) {
        String id = header(headers, REQUEST_ID);
        return id == null || !SANE.matcher(id).matches() ? null : id;
    }

    private static @Nullable String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String required(Headers headers, String name) {
        String value = header(headers, name);
        if (value == null || value.isEmpty()) {
            throw new PoisonEvent("The header " + name + " is missing.");
        }
        return value;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new PoisonEvent("The header ce_id is no UUID.", malformed);
        }
    }

    /** RFC 3339 has years of four digits. Others, which Java can read, no database bears: the statement would end its connection, again with each try. */
    private static Instant time(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() >= 1 && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
            throw new PoisonEvent("The header ce_time is no RFC 3339 time.");
        } catch (DateTimeParseException malformed) {
            throw new PoisonEvent("The header ce_time is no RFC 3339 time.", malformed);
        }
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}

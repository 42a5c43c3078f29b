package app.stride.embedded;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The ways in which a record can break the contract of events, or just be odd: no consumer may end of one. */
public enum MalformedRecord {
    TIME_IN_WORDS(true, with("ce_time", "yesterday")),
    EMPTY_TIME(true, with("ce_time", "")),
    TIME_WITHOUT_A_ZONE(true, with("ce_time", "2026-11-30T00:00:00")),
    TIME_THAT_IS_NO_TEXT(true, with("ce_time", Bytes.NO_TEXT)),
    NO_TIME(true, without("ce_time")),
    ID_IN_WORDS(true, with("ce_id", "one")),
    ID_THAT_IS_NO_TEXT(true, with("ce_id", Bytes.NO_TEXT)),
    ID_WITHOUT_A_VALUE(true, with("ce_id", (byte[]) null)),
    STRUCTURED_MODE(true, with("content-type", "application/cloudevents+json").andThen(without("ce_id"))),
    NO_KEY(true, draft -> draft.keyed(null)),
    EMPTY_KEY(true, draft -> draft.keyed(new byte[0])),
    KEY_THAT_IS_NO_TEXT(true, draft -> draft.keyed(Bytes.NO_TEXT)),
    EMPTY_VALUE(true, draft -> draft.valued(new byte[0])),
    VALUE_THAT_IS_NO_TEXT(true, draft -> draft.valued(Bytes.filled(900_000, (byte) 0xff))),
    VALUE_OF_MEBIBYTES(true, draft -> draft.valued(Bytes.filled(5 << 20, (byte) 'x'))),
    NULL_VALUE(false, draft -> draft.valued(null)),
    UNKNOWN_TYPE(false, with("ce_type", "stride.nobody.knows")),
    TYPE_THAT_IS_NO_TEXT(false, with("ce_type", Bytes.NO_TEXT)),
    SOURCE_WITH_A_SPACE(false, with("ce_source", "activity service")),
    SCHEMA_WITH_A_SPACE(false, with("ce_dataschema", "a b")),
    CONTENT_TYPE_OF_STRUCTURED_MODE(false, with("content-type", "application/cloudevents+json")),
    TRACEPARENT_IN_WORDS(false, with("traceparent", "nonsense").andThen(with("tracestate", "=,=;"))),
    TRACEPARENT_THAT_IS_NO_TEXT(false, with("traceparent", Bytes.NO_TEXT)),
    TRACEPARENT_WITHOUT_A_VALUE(false, with("traceparent", (byte[]) null)),
    BAGGAGE_IN_WORDS(false, with("baggage", "%%%=;;,=")),
    REQUEST_ID_THAT_NO_DATABASE_TAKES(false, with("x-request-id", "a\0b")),
    SAID_TO_HAVE_FAILED(
            false,
            with("deserialization-failure-dlq", "true").andThen(with("deserialization-failure-reason", (byte[]) null))),
    MANY_UNKNOWN_HEADERS(false, MalformedRecord::withManyHeaders);

    private final boolean poison;
    private final Function<Draft, Draft> fault;

    MalformedRecord(boolean poison, Function<Draft, Draft> fault) {
        this.poison = poison;
        this.fault = fault;
    }

    /** Whether it belongs to the dead letters; if not, it either takes effect or has none. */
    public boolean isPoison() {
        return poison;
    }

    /** The record: good but for its one fault. */
    ProducerRecord<byte[], byte[]> of(String topic, int partition, String key, String type, String json) {
        ProducerRecord<byte[], byte[]> good = new ProducerRecord<>(topic, partition, Bytes.of(key), Bytes.of(json));
        Draft draft = new Draft(good);
        draft.set("ce_specversion", Bytes.of("1.0"));
        draft.set("ce_id", Bytes.of(UUID.randomUUID().toString()));
        draft.set("ce_type", Bytes.of(type));
        draft.set("ce_source", Bytes.of("/activity-service"));
        draft.set("ce_subject", Bytes.of(key));
        draft.set("ce_time", Bytes.of(Instant.now().toString()));
        draft.set("content-type", Bytes.of("application/json"));
        return fault.apply(draft).record();
    }

    private static UnaryOperator<Draft> with(String header, String value) {
        return with(header, Bytes.of(value));
    }

    private static UnaryOperator<Draft> with(String header, byte @Nullable [] value) {
        return draft -> draft.set(header, value);
    }

    private static UnaryOperator<Draft> without(String header) {
        return draft -> {
            draft.record().headers().remove(header);
            return draft;
        };
    }

    private static Draft withManyHeaders(Draft draft) {
        IntStream.range(0, 500).forEach(i -> draft.set("unknown-" + i, Bytes.filled(100, (byte) i)));
        return draft.set("", Bytes.of("a header without a name"));
    }

    /** A record that is being spoilt. */
    private record Draft(ProducerRecord<byte[], byte[]> record) {
        Draft set(String header, byte @Nullable [] value) {
            record.headers().remove(header).add(header, value);
            return this;
        }

        Draft keyed(byte @Nullable [] key) {
            return new Draft(
                    new ProducerRecord<>(record.topic(), record.partition(), key, record.value(), record.headers()));
        }

        Draft valued(byte @Nullable [] value) {
            return new Draft(
                    new ProducerRecord<>(record.topic(), record.partition(), record.key(), value, record.headers()));
        }
    }

    /** Bytes, and texts as bytes. */
    private static final class Bytes {
        static final byte[] NO_TEXT = {(byte) 0xc3, 0x28, (byte) 0xff, (byte) 0xfe};

        static byte[] of(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        static byte[] filled(int length, byte with) {
            byte[] bytes = new byte[length];
            Arrays.fill(bytes, with);
            return bytes;
        }
    }
}

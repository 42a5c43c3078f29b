package app.stride.outbox;

import org.jspecify.annotations.Nullable;

/**
 * An event to publish with the change it tells of.
 *
 * @param topic the Kafka topic
 * @param type the CloudEvents type, e.g. {@code stride.activity.recorded}
 * @param athleteId the record key: events of one athlete keep their order
 * @param json the payload; null is a tombstone for a compacted topic
 */
public record OutgoingEvent(
        String topic,
        String type,
        String athleteId,
        @Nullable String json) {}

package app.stride.activity.usecase;

import org.jspecify.annotations.Nullable;

/**
 * An event in the format of its published contract.
 *
 * @param json null for a tombstone
 */
public record Message(
        String topic,
        String type,
        String athleteId,
        @Nullable String json) {}

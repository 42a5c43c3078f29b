package app.stride.activity.usecase;

import org.jspecify.annotations.Nullable;

/**
 * An event in the words of its published contract.
 *
 * @param json null takes back what the topic keeps of the athlete
 */
public record Message(
        String topic,
        String type,
        String athleteId,
        @Nullable String json) {}

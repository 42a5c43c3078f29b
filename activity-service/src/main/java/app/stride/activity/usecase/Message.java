package app.stride.activity.usecase;

/** An event in the words of its published contract. */
public record Message(String topic, String type, String athleteId, String json) {}

package app.stride.activity.adapter.kafka;

/** {@code stride.athlete.erased}. */
record AthleteErasedMessage(String athleteId) {}

package app.stride.plans.adapter.kafka;

/** {@code stride.athlete.erased}. */
record AthleteErasedMessage(String athleteId) implements Payloads.AboutAthlete {}

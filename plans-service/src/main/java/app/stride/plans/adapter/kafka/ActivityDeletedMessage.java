package app.stride.plans.adapter.kafka;

import java.util.UUID;

/** {@code stride.activity.deleted}. */
record ActivityDeletedMessage(UUID activityId, String athleteId, long version) implements Payloads.AboutAthlete {}

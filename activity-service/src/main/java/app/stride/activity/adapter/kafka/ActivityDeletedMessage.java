package app.stride.activity.adapter.kafka;

import app.stride.activity.usecase.Event.ActivityDeleted;
import java.util.UUID;

/** {@code stride.activity.deleted}. */
record ActivityDeletedMessage(UUID activityId, String athleteId, int version) {
    static ActivityDeletedMessage of(ActivityDeleted event) {
        return new ActivityDeletedMessage(
                event.activity().value(), event.athlete().value(), event.version());
    }
}

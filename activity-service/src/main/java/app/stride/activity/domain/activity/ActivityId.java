package app.stride.activity.domain.activity;

import java.util.UUID;

/** Which activity: a UUIDv7, so that ids sort by the time of recording in the database. */
public record ActivityId(UUID value) {
    /** Reads an id from its usual text; IllegalArgumentException when it is none. */
    public static ActivityId of(String text) {
        return new ActivityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

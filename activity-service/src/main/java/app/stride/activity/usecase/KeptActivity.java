package app.stride.activity.usecase;

import app.stride.activity.domain.activity.Activity;
import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.sameness.Choice;

/**
 * A stored activity, without its samples.
 *
 * @param provider where it came from: a service's name, {@code file} or {@code manual}
 * @param hasStreams whether it has stored samples
 * @param choice who decides whether another activity counts instead of it
 */
public record KeptActivity(
        Activity activity, ZoneSource zoneSource, String provider, boolean hasStreams, Choice.Kind choice) {
    public static final String FROM_A_FILE = "file";
    public static final String TYPED_IN = "manual";

    public ActivityId id() {
        return activity.id();
    }
}

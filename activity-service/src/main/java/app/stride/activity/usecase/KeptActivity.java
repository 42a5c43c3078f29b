package app.stride.activity.usecase;

import app.stride.activity.domain.activity.Activity;
import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.sameness.Choice;

/**
 * An activity as it is kept, without its samples.
 *
 * @param provider where it came from: a service's name, {@code file} or {@code manual}
 * @param hasStreams whether samples are kept with it
 * @param choice who decides whether another activity counts in its place
 */
public record KeptActivity(
        Activity activity, ZoneSource zoneSource, String provider, boolean hasStreams, Choice.Kind choice) {
    public static final String FROM_A_FILE = "file";
    public static final String TYPED_IN = "manual";

    public ActivityId id() {
        return activity.id();
    }
}

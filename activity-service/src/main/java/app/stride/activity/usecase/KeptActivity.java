package app.stride.activity.usecase;

import app.stride.activity.domain.activity.Activity;
import app.stride.activity.domain.activity.ActivityId;

/**
 * An activity as it is kept, without its samples.
 *
 * @param provider where it came from: a service's name, {@code file} or {@code manual}
 * @param hasStreams whether samples are kept with it
 */
public record KeptActivity(Activity activity, ZoneSource zoneSource, String provider, boolean hasStreams) {
    public static final String FROM_A_FILE = "file";
    public static final String TYPED_IN = "manual";

    public ActivityId id() {
        return activity.id();
    }
}

package app.stride.activity.domain.athlete;

import app.stride.activity.domain.fitness.Physiology;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What an athlete has told about themselves; null is what they have not. */
public record Profile(
        @Nullable String displayName,
        @Nullable ZoneId zone,
        @Nullable Units units,
        Physiology physiology) {

    private static final Profile UNKNOWN = new Profile(null, null, null, Physiology.unknown());

    public static Profile unknown() {
        return UNKNOWN;
    }
}

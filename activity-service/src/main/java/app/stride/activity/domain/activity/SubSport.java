package app.stride.activity.domain.activity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where or how a sport was done, as far as the recording says. */
public enum SubSport {
    ROAD,
    TRAIL,
    TRACK,
    TREADMILL,
    INDOOR,
    VIRTUAL,
    ULTRA,
    POOL,
    OPEN_WATER,
    MOUNTAIN,
    GRAVEL,
    TRANSITION;

    /** The name in the API and in the database, such as {@code open_water}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sub sport of this code; empty for any other text. */
    public static Optional<SubSport> ofCode(String code) {
        return Arrays.stream(values()).filter(sub -> sub.code().equals(code)).findFirst();
    }
}

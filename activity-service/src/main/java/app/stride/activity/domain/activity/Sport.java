package app.stride.activity.domain.activity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of sport that Stride keeps; only {@link #RUN} ever counts as running. */
public enum Sport {
    RUN,
    RIDE,
    SWIM,
    WALK,
    HIKE,
    STRENGTH,
    OTHER;

    /** The name in the API, in events and in the database, such as {@code run}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether one goes on foot: whoever was out and got nowhere was not measured. */
    public boolean isOnFoot() {
        return this == RUN || this == WALK || this == HIKE;
    }

    /** The sport of this code; empty for any other text. */
    public static Optional<Sport> ofCode(String code) {
        return Arrays.stream(values())
                .filter(sport -> sport.code().equals(code))
                .findFirst();
    }
}

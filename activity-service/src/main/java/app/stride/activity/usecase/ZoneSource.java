package app.stride.activity.usecase;

import java.util.Locale;

/** Who told an activity's time zone. */
public enum ZoneSource {
    /** The recording itself. */
    RECORDING,
    /** The athlete's profile. */
    PROFILE,
    /** Nobody: it is UTC until the athlete tells. */
    ASSUMED;

    /** The name in the API and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ZoneSource ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

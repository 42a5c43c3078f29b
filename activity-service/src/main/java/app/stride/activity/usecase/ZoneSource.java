package app.stride.activity.usecase;

import java.util.Locale;

/** Where an activity's time zone comes from. */
public enum ZoneSource {
    /** The recording itself. */
    RECORDING,
    /** The athlete's profile. */
    PROFILE,
    /** Nowhere: UTC until the athlete sets a zone. */
    ASSUMED;

    /** The name in the API and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ZoneSource ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

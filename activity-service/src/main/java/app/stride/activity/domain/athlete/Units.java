package app.stride.activity.domain.athlete;

import java.util.Locale;

/** In which units an athlete likes to read. */
public enum Units {
    METRIC,
    IMPERIAL;

    /** The name in the API, in events and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

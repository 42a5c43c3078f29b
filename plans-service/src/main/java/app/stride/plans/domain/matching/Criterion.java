package app.stride.plans.domain.matching;

import java.util.Locale;

/** What a score looks at. */
public enum Criterion {
    /** Distance done over distance planned. */
    DISTANCE,
    /** Duration done over duration planned. */
    DURATION,
    /** Neither distance nor duration can be compared. */
    AMOUNT,
    /** A race for a race, a training run for a training run, laps that follow the segments. */
    KIND,
    /** The morning's run for the first workout of the day, the evening's for the second. */
    TIME_OF_DAY,
    /** Run on the very date. */
    DATE;

    /** The name in the API, for example {@code time_of_day}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

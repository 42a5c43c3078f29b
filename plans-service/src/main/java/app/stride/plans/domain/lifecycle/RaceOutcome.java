package app.stride.plans.domain.lifecycle;

import app.stride.plans.domain.plan.Coded;
import java.util.Locale;

/** How a race ended, as far as its recording tells. */
public enum RaceOutcome implements Coded {
    /** Run to its end. */
    FINISHED,
    /** A race that was given up before its end. */
    DNF,
    /** Neither can be said: no distance was measured, or nothing says that it was the race. */
    UNCLEAR;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RaceOutcome of(String code) {
        return Coded.of(RaceOutcome.class, code);
    }
}

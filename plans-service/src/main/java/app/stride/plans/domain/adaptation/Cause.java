package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.plan.Coded;
import java.util.Locale;

/** Why a plan is adapted. */
public enum Cause implements Coded {
    MISSED_LONG_RUN,
    MISSED_DAYS,
    SICKNESS,
    PAUSE,
    UNAVAILABLE,
    RACE_RESULT,
    REQUEST;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Cause of(String code) {
        return Coded.of(Cause.class, code);
    }
}

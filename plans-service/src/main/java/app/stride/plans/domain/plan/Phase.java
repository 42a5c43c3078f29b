package app.stride.plans.domain.plan;

import java.util.Locale;

/** A stretch of a plan with one purpose, in the order in which they follow each other. */
public enum Phase implements Coded {
    BASE,
    BUILD,
    PEAK,
    TAPER,
    RACE,
    RECOVERY;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Phase of(String code) {
        return Coded.of(Phase.class, code);
    }
}

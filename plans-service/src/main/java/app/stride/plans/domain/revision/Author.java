package app.stride.plans.domain.revision;

import app.stride.plans.domain.plan.Coded;
import java.util.Locale;

/** Who changed a plan: the athlete, a coach's proposal that the athlete accepted, or an adaptation that the athlete accepted. */
public enum Author implements Coded {
    ATHLETE,
    COACH,
    ADAPTATION;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Author of(String code) {
        return Coded.of(Author.class, code);
    }
}

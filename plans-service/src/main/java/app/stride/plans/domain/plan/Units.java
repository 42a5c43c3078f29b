package app.stride.plans.domain.plan;

import java.util.Locale;

/** In which units an athlete reads distances and paces. */
public enum Units implements Coded {
    METRIC,
    IMPERIAL;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Units of(String code) {
        return Coded.of(Units.class, code);
    }
}

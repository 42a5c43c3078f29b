package app.stride.plans.domain.plan;

import java.util.Locale;

/** Where a plan is in its life. */
public enum PlanStatus implements Coded {
    DRAFT,
    ACTIVE,
    COMPLETED,
    CANCELLED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PlanStatus of(String code) {
        return Coded.of(PlanStatus.class, code);
    }
}

package app.stride.plans.domain.lifecycle;

import app.stride.plans.domain.plan.Coded;
import java.util.Locale;

/** Where a workout is in its life. */
public enum WorkoutStatus implements Coded {
    PLANNED,
    COMPLETED,
    SKIPPED,
    MISSED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static WorkoutStatus of(String code) {
        return Coded.of(WorkoutStatus.class, code);
    }
}

package app.stride.plans.adapter.kafka;

import app.stride.plans.domain.lifecycle.PlanEvent;
import app.stride.plans.domain.lifecycle.PlanEvent.PlanChanged;
import app.stride.plans.domain.lifecycle.PlanEvent.WorkoutChanged;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** What happens to plans and workouts, in numbers: {@code stride_plans_changed_total} and {@code stride_workouts_changed_total}. */
@ApplicationScoped
public class PlanMetrics {

    private final MeterRegistry registry;

    PlanMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts what is being told to others; a change that is rolled back was counted all the same. */
    public void count(PlanEvent event) {
        if (event instanceof WorkoutChanged changed) {
            String decision = lower(changed.workout().match().decision());
            registry.counter("stride.workouts.changed", "change", lower(changed.change()), "decision", decision)
                    .increment();
        } else if (event instanceof PlanChanged changed) {
            registry.counter("stride.plans.changed", "change", lower(changed.change()))
                    .increment();
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

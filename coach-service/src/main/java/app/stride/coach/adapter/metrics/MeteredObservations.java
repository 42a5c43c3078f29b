package app.stride.coach.adapter.metrics;

import app.stride.coach.domain.safety.Concern;
import app.stride.coach.usecase.Observations;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Counts by Micrometer: {@code stride_coach_tool_calls_total} by {@code tool} and {@code outcome}, {@code stride_coach_answers_total} by whether they were
 * {@code corrected}, {@code stride_coach_unverified_numbers_total}, {@code stride_coach_referrals_total} by {@code concern} and {@code cause}.
 */
@ApplicationScoped
class MeteredObservations implements Observations {
    private final MeterRegistry registry;

    MeteredObservations(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void toolCalled(String tool, boolean failed) {
        registry.counter("stride.coach.tool.calls", "tool", tool, "outcome", failed ? "failed" : "done")
                .increment();
    }

    @Override
    public void answered(int unverified, boolean corrected) {
        registry.counter("stride.coach.answers", "corrected", String.valueOf(corrected))
                .increment();
        registry.counter("stride.coach.unverified.numbers").increment(unverified);
    }

    @Override
    public void referred(Concern concern, String cause) {
        registry.counter("stride.coach.referrals", "concern", concern.word(), "cause", cause)
                .increment();
    }
}

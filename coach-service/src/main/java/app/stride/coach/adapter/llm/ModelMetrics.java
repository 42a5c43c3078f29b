package app.stride.coach.adapter.llm;

import app.stride.coach.usecase.ModelUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How long calls of the model took and what came of them: {@code stride_model_calls_seconds} by {@code outcome}. */
@ApplicationScoped
class ModelMetrics {

    private final MeterRegistry registry;

    ModelMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    Uni<String> timed(Uni<String> call) {
        return Uni.createFrom().deferred(() -> {
            Timer.Sample started = Timer.start(registry);
            return call.onTermination().invoke((answer, failure, cancelled) -> stop(started, failure, cancelled));
        });
    }

    Multi<String> timed(Multi<String> call) {
        return Multi.createFrom().deferred(() -> {
            Timer.Sample started = Timer.start(registry);
            return call.onTermination().invoke((failure, cancelled) -> stop(started, failure, cancelled));
        });
    }

    private void stop(Timer.Sample started, @Nullable Throwable failure, boolean cancelled) {
        started.stop(registry.timer("stride.model.calls", "outcome", outcome(failure, cancelled)));
    }

    private static String outcome(@Nullable Throwable failure, boolean cancelled) {
        if (failure instanceof ModelUnavailable unavailable) {
            return unavailable.reason().name().toLowerCase(Locale.ROOT);
        }
        return cancelled ? "cancelled" : "answered";
    }
}

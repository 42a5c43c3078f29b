package app.stride.coach.adapter.llm;

import app.stride.coach.usecase.ModelUnavailable;
import dev.langchain4j.model.output.TokenUsage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * How long calls of the model took and what came of them: {@code stride_model_calls_seconds} by {@code outcome}; how long until a streamed
 * answer began: {@code stride_model_first_token_seconds}; what was said: {@code stride_model_tokens_total} by {@code direction}.
 */
@ApplicationScoped
class ModelMetrics {

    private static final Duration[] FIRST_TOKEN_BUCKETS = {
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(3),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    private final MeterRegistry registry;

    ModelMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    <T> Uni<T> timed(Uni<T> call) {
        return Uni.createFrom().deferred(() -> {
            Timer.Sample started = Timer.start(registry);
            return call.onTermination().invoke((answer, failure, cancelled) -> stop(started, failure, cancelled));
        });
    }

    <T> Multi<T> timedStream(Multi<T> call) {
        return Multi.createFrom().deferred(() -> {
            Timer.Sample started = Timer.start(registry);
            AtomicBoolean silent = new AtomicBoolean(true);
            return call.invoke(token -> {
                        if (silent.compareAndSet(true, false)) {
                            started.stop(firstToken());
                        }
                    })
                    .onTermination()
                    .invoke((failure, cancelled) -> stop(started, failure, cancelled));
        });
    }

    /** Counts what the model says it was given and gave; those that do not say are not counted. */
    void count(@Nullable TokenUsage usage) {
        if (usage != null) {
            count("input", usage.inputTokenCount());
            count("output", usage.outputTokenCount());
        }
    }

    private void count(String direction, @Nullable Integer tokens) {
        if (tokens != null) {
            registry.counter("stride.model.tokens", "direction", direction).increment(tokens);
        }
    }

    private Timer firstToken() {
        return Timer.builder("stride.model.first.token")
                .description("From a question to the first piece of a streamed answer")
                .serviceLevelObjectives(FIRST_TOKEN_BUCKETS)
                .register(registry);
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

package app.stride.coach.adapter.llm;

import app.stride.coach.usecase.ModelUnavailable;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import dev.langchain4j.model.output.TokenUsage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * How long calls of the model took and what came of them: {@code stride_model_calls_seconds} by {@code outcome}; how long until a streamed
 * answer began: {@code stride_model_first_token_seconds}; what was said: {@code stride_model_tokens_total} by {@code direction}; which calls were not made:
 * {@code stride_model_refusals_total} by {@code reason}; whether a model is left alone: {@code stride_model_resting}.
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
    private final Map<String, AtomicInteger> resting = new ConcurrentHashMap<>();

    ModelMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    <T> Uni<T> timed(String use, Uni<T> call) {
        return Uni.createFrom().deferred(() -> {
            Timer.Sample started = Timer.start(registry);
            return call.onTermination().invoke((answer, failure, cancelled) -> stop(use, started, failure, cancelled));
        });
    }

    <T> Multi<T> timedStream(String use, Multi<T> call) {
        return Multi.createFrom().deferred(() -> {
            Timer.Sample started = Timer.start(registry);
            AtomicBoolean silent = new AtomicBoolean(true);
            return call.invoke(token -> {
                        if (silent.compareAndSet(true, false)) {
                            started.stop(firstToken());
                        }
                    })
                    .onTermination()
                    .invoke((failure, cancelled) -> stop(use, started, failure, cancelled));
        });
    }

    /** Counts what the model says it was given and gave; those that do not say are not counted. */
    void count(String use, @Nullable TokenUsage usage) {
        if (usage != null) {
            count(use, "input", usage.inputTokenCount());
            count(use, "output", usage.outputTokenCount());
        }
    }

    /** Counts a call that was not made: the model rests, or there is nothing left to pay it with. */
    void refused(String use, Reason reason) {
        registry.counter("stride.model.refusals", "use", use, "reason", word(reason))
                .increment();
    }

    /** Whether a model is left alone for a while. */
    void resting(String use, boolean rests) {
        resting.computeIfAbsent(use, this::gauge).set(rests ? 1 : 0);
    }

    private AtomicInteger gauge(String use) {
        AtomicInteger rests = new AtomicInteger();
        registry.gauge("stride.model.resting", Tags.of("use", use), rests);
        return rests;
    }

    private void count(String use, String direction, @Nullable Integer tokens) {
        if (tokens != null && tokens > 0) {
            registry.counter("stride.model.tokens", "use", use, "direction", direction)
                    .increment(tokens);
        }
    }

    private Timer firstToken() {
        return Timer.builder("stride.model.first.token")
                .description("From a question to the first piece of a streamed answer")
                .serviceLevelObjectives(FIRST_TOKEN_BUCKETS)
                .register(registry);
    }

    private void stop(String use, Timer.Sample started, @Nullable Throwable failure, boolean cancelled) {
        started.stop(registry.timer("stride.model.calls", "use", use, "outcome", outcome(failure, cancelled)));
    }

    private static String outcome(@Nullable Throwable failure, boolean cancelled) {
        if (failure instanceof ModelUnavailable unavailable) {
            return word(unavailable.reason());
        }
        if (failure != null) {
            return word(Failures.meaningOf(failure).reason());
        }
        return cancelled ? "cancelled" : "answered";
    }

    private static String word(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}

package app.stride.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** How old events are when they take effect ({@code stride_inbox_delay_seconds}), and how many never do ({@code stride_inbox_dead_total}). */
@ApplicationScoped
class InboxMetrics {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5)
    };

    /** Longer than any topic keeps events, and short enough to be added up: a time in an event can be any. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private final MeterRegistry registry;

    InboxMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts from when the event was written in its producer's transaction: outbox, broker and this consumer together. */
    void tookEffect(String consumer, IncomingEvent event) {
        Timer.builder("stride.inbox.delay")
                .description("From an event's commit at its producer to that of its effect here")
                .tag("consumer", consumer)
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(age(event));
    }

    private static Duration age(IncomingEvent event) {
        Duration age = Duration.between(event.time(), Instant.now());
        return age.isNegative() ? Duration.ZERO : age.compareTo(LONGEST) > 0 ? LONGEST : age;
    }

    void died(String consumer) {
        dead(consumer).increment();
    }

    /** Makes the counter exist before anything fails: what was never there cannot be alerted on. */
    void expect(String consumer) {
        dead(consumer);
    }

    private Counter dead(String consumer) {
        return Counter.builder("stride.inbox.dead")
                .description("Records that went to the dead-letter topic")
                .tag("consumer", consumer)
                .register(registry);
    }
}

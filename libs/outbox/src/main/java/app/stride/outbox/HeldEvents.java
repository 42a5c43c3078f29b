package app.stride.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The events that have come and whose effect is not there yet. One that fails and is tried again holds up everything
 * behind it in its partition: how long the oldest has been held is a metric ({@code stride_inbox_held_seconds}).
 */
@ApplicationScoped
class HeldEvents {
    private final MeterRegistry registry;
    private final LongSupplier clock;
    private final Map<String, Set<HeldEvent>> byConsumer = new ConcurrentHashMap<>();

    @Inject
    HeldEvents(MeterRegistry registry) {
        this(registry, System::nanoTime);
    }

    /** The clock is in nanoseconds, and never goes back. */
    HeldEvents(MeterRegistry registry, LongSupplier clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** Makes the metric exist before anything is held: what was never there cannot be alerted on. */
    void expect(String consumer) {
        of(consumer);
    }

    HeldEvent begin(String consumer, ConsumerRecord<String, String> origin, IncomingEvent event) {
        HeldEvent begun = new HeldEvent(consumer, origin, event, clock);
        of(consumer).add(begun);
        return begun;
    }

    void end(String consumer, HeldEvent event) {
        of(consumer).remove(event);
    }

    private Set<HeldEvent> of(String consumer) {
        return byConsumer.computeIfAbsent(consumer, this::measured);
    }

    private Set<HeldEvent> measured(String consumer) {
        Set<HeldEvent> events = ConcurrentHashMap.newKeySet();
        Gauge.builder("stride.inbox.held", () -> longest(events))
                .description("How long the oldest event that has come waits for its effect")
                .baseUnit("seconds")
                .tag("consumer", consumer)
                .register(registry);
        return events;
    }

    private static double longest(Set<HeldEvent> events) {
        long longest = events.stream().mapToLong(HeldEvent::nanos).max().orElse(0);
        return (double) longest / TimeUnit.SECONDS.toNanos(1);
    }
}

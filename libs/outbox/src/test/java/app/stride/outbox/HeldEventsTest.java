package app.stride.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class HeldEventsTest {
    private final AtomicLong now = new AtomicLong(7);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final HeldEvents held = new HeldEvents(metrics, now::get);

    @Test
    void aConsumerThatHoldsNothingSaysSo() {
        held.expect("plans-service");

        assertThat(seconds("plans-service")).isZero();
    }

    @Test
    void theOldestOfAllPartitionsCounts() {
        held.expect("coach-service");
        HeldEvent oldest = begin(0);
        pass(Duration.ofSeconds(90));
        HeldEvent newest = begin(1);
        pass(Duration.ofSeconds(60));
        assertThat(seconds("plans-service")).isEqualTo(150);

        held.end("plans-service", oldest);
        assertThat(seconds("plans-service")).isEqualTo(60);

        held.end("plans-service", newest);
        assertThat(seconds("plans-service")).isZero();
        assertThat(seconds("coach-service")).as("another consumer").isZero();
    }

    @Test
    void itIsToldAtTheFirstFailureAndOnceAMinute() {
        HeldEvent event = begin(0);
        assertThat(event.isToBeTold()).isTrue();
        pass(Duration.ofSeconds(59));
        assertThat(event.isToBeTold()).isFalse();
        pass(Duration.ofSeconds(1));
        assertThat(event.isToBeTold()).isTrue();
        assertThat(event.isToBeTold()).isFalse();
    }

    private HeldEvent begin(int partition) {
        return held.begin(
                "plans-service",
                new ConsumerRecord<>("stride.activities.v1", partition, 0, "anna", "{}"),
                new IncomingEvent(UUID.randomUUID(), "stride.activity.recorded", "anna", Instant.EPOCH, "{}"));
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private double seconds(String consumer) {
        return metrics.get("stride.inbox.held")
                .tag("consumer", consumer)
                .gauge()
                .value();
    }
}

package app.stride.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboxMetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final InboxMetrics metrics = new InboxMetrics(registry);

    @Test
    void theAgeOfAnEventIsMeasured() {
        metrics.tookEffect("test", at(Instant.now().minus(Duration.ofDays(2))));

        assertThat(delay().totalTime(TimeUnit.HOURS)).isBetween(48.0, 49.0);
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01T00:00:00Z, 365", "2999-01-01T00:00:00Z, 0", "9999-12-31T23:59:59Z, 0"})
    void aTimeThatIsFarAwayIsMeasuredWithinReason(Instant time, double days) {
        metrics.tookEffect("test", at(time));

        assertThat(delay().count()).isEqualTo(1);
        assertThat(delay().totalTime(TimeUnit.DAYS)).isEqualTo(days);
    }

    private Timer delay() {
        return registry.get("stride.inbox.delay").tag("consumer", "test").timer();
    }

    private static IncomingEvent at(Instant time) {
        return new IncomingEvent(UUID.randomUUID(), "stride.activity.recorded", "athlete", time, "{}");
    }
}

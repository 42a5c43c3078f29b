package app.stride.plans.testkit;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The service's clock: right, unless a test moves it, and by whole milliseconds as the real one. */
@Mock
@Singleton
public class MovableClock extends Clock {

    private static volatile Duration ahead = Duration.ZERO;

    /** From now on it is this time, and goes on from there. */
    public static void moveTo(Instant instant) {
        ahead = Duration.between(Instant.now(), instant);
    }

    public static void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.tickMillis(zone);
    }

    @Override
    public Instant instant() {
        return Clock.tickMillis(ZoneOffset.UTC).instant().plusMillis(ahead.toMillis());
    }
}

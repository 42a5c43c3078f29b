package app.stride.plans.testkit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long a test waits for what comes by itself: long enough for a busy machine. */
public final class Patience {

    private static final Duration BUSY_MACHINE = Duration.ofSeconds(40);

    private Patience() {}

    public static ConditionFactory await() {
        return Awaitility.await().atMost(BUSY_MACHINE).pollInterval(Duration.ofMillis(50));
    }
}

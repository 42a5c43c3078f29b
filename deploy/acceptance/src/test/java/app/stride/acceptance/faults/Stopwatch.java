package app.stride.acceptance.faults;

import java.time.Duration;
import java.util.Locale;

/** How long something has been going on. */
record Stopwatch(long startedAt) {
    static Stopwatch started() {
        return new Stopwatch(System.nanoTime());
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f s", elapsed().toMillis() / 1000.0);
    }
}

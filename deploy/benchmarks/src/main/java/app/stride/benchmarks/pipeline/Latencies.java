package app.stride.benchmarks.pipeline;

import java.util.Locale;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How long something took, many times. */
final class Latencies {
    private final ConcurrentSkipListMap<Long, AtomicInteger> nanos = new ConcurrentSkipListMap<>();
    private final AtomicInteger count = new AtomicInteger();

    void add(long duration) {
        nanos.computeIfAbsent(duration, first -> new AtomicInteger()).incrementAndGet();
        count.incrementAndGet();
    }

    int count() {
        return count.get();
    }

    /** In milliseconds; the share is between 0 and 1. */
    double quantile(double share) {
        long rank = (long) Math.ceil(share * count.get());
        long seen = 0;
        for (var entry : nanos.entrySet()) {
            seen += entry.getValue().get();
            if (seen >= rank) {
                return entry.getKey() / 1e6;
            }
        }
        return Double.NaN;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %6.1f ms  p95 %6.1f ms  p99 %6.1f ms  of %d",
                quantile(0.5),
                quantile(0.95),
                quantile(0.99),
                count());
    }
}

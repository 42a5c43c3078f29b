package app.stride.gateway.limit;

import io.vertx.core.Future;
import java.util.function.LongSupplier;

/** Counts this gateway's calls only, in memory. */
final class LocalCounts implements CallCounts {
    private final Rates rates;
    private final KeyHash hash = KeyHash.seeded();
    private final LongSupplier clock;

    LocalCounts(int keys) {
        this.rates = new Rates(keys);
        long start = System.nanoTime();
        this.clock = () -> System.nanoTime() - start;
    }

    @Override
    public Future<Decision> take(CallKind kind, String who, Quota quota) {
        return Future.succeededFuture(rates.take(hash.of(kind.ordinal(), who), quota, clock.getAsLong()));
    }

    @Override
    public Future<Decision> look(CallKind kind, String who, Quota quota) {
        return Future.succeededFuture(rates.look(hash.of(kind.ordinal(), who), quota, clock.getAsLong()));
    }
}

package app.stride.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RatesTest {
    private static final Quota TEN_A_MINUTE = new Quota(10, Duration.ofMinutes(1));
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long ANNA = 0x1234_5678_9abc_def0L;
    private static final long BEN = -7;

    private final Rates rates = new Rates(1_000);

    @Test
    void theWholeQuotaMayBeUsedAtOnceAndNothingBeyondIt() {
        for (int call = 9; call >= 0; call--) {
            Decision decision = rates.take(ANNA, TEN_A_MINUTE, 0);
            assertThat(decision.allowed()).isTrue();
            assertThat(decision.remaining()).isEqualTo(call);
        }

        Decision decision = rates.take(ANNA, TEN_A_MINUTE, 0);

        assertThat(decision.allowed()).isFalse();
        assertThat(decision.remaining()).isZero();
        assertThat(decision.retryAfter()).isEqualTo(Duration.ofSeconds(6));
        assertThat(decision.untilFull()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void whoWaitsAsLongAsIsSaidMayCallAgain() {
        use(ANNA, 10, 0);
        long wait = rates.take(ANNA, TEN_A_MINUTE, SECOND).retryAfter().toNanos();

        assertThat(rates.take(ANNA, TEN_A_MINUTE, SECOND + wait - 1).allowed()).isFalse();
        assertThat(rates.take(ANNA, TEN_A_MINUTE, SECOND + wait).allowed()).isTrue();
    }

    @Test
    void aRefusedCallCostsNothing() {
        use(ANNA, 10, 0);
        use(ANNA, 1_000, SECOND);

        assertThat(rates.take(ANNA, TEN_A_MINUTE, 6 * SECOND).allowed()).isTrue();
    }

    @Test
    void lookingTellsWhatTakingWouldAndCostsNothing() {
        use(ANNA, 9, 0);

        assertThat(rates.look(ANNA, TEN_A_MINUTE, 0)).isEqualTo(rates.look(ANNA, TEN_A_MINUTE, 0));
        assertThat(rates.look(ANNA, TEN_A_MINUTE, 0)).isEqualTo(rates.take(ANNA, TEN_A_MINUTE, 0));
        assertThat(rates.look(ANNA, TEN_A_MINUTE, 0).allowed()).isFalse();
        assertThat(rates.look(ANNA, TEN_A_MINUTE, 0)).isEqualTo(rates.take(ANNA, TEN_A_MINUTE, 0));
        assertThat(rates.look(BEN, TEN_A_MINUTE, 0).remaining()).isEqualTo(9);
    }

    @Test
    void afterAWindowOfRestAllIsThereAgain() {
        use(ANNA, 10, 0);

        assertThat(rates.take(ANNA, TEN_A_MINUTE, 60 * SECOND).remaining()).isEqualTo(9);
    }

    @Test
    void oneDoesNotUseUpWhatIsAnothers() {
        use(ANNA, 10, 0);

        assertThat(rates.take(BEN, TEN_A_MINUTE, 0).remaining()).isEqualTo(9);
    }

    @Test
    void asManyKeysAsItIsMadeForAreKeptApart() {
        Rates many = new Rates(100_000);
        SplittableRandom random = new SplittableRandom(7);
        long[] keys = LongStream.generate(random::nextLong).limit(100_000).toArray();
        for (long key : keys) {
            many.take(key, TEN_A_MINUTE, SECOND);
        }

        long remembered = LongStream.of(keys)
                .filter(key -> many.take(key, TEN_A_MINUTE, SECOND).remaining() == 8)
                .count();

        assertThat(remembered).isGreaterThan(93_000);
    }

    /** Of the whole heap, by what the collector has left of it. */
    @Test
    void aMillionKeysTakeLessThan32MegabytesAndAreKeptApart() {
        KeyHash hash = KeyHash.seeded();
        long before = usedHeap();
        Rates million = new Rates(1_000_000);
        for (int athlete = 0; athlete < 1_000_000; athlete++) {
            million.take(hash.of(0, "athlete " + athlete), TEN_A_MINUTE, 0);
        }

        assertThat(usedHeap() - before).isBetween(16L << 20, 32L << 20);
        int remembered = 0;
        for (int athlete = 0; athlete < 1_000_000; athlete++) {
            remembered += million.take(hash.of(0, "athlete " + athlete), TEN_A_MINUTE, 1)
                                    .remaining()
                            == 8
                    ? 1
                    : 0;
        }
        assertThat(remembered).isGreaterThan(940_000); // those of full sets make room for each other
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void aFullTableForgetsWhoIsNearestToBeingFree() {
        Rates tiny = new Rates(1);
        for (int busy = 0; busy < 10; busy++) {
            tiny.take(ANNA, TEN_A_MINUTE, 0);
        }
        for (long other = 100; other < 200; other++) {
            tiny.take(other, TEN_A_MINUTE, 0);
        }

        assertThat(tiny.take(ANNA, TEN_A_MINUTE, 0).allowed()).isFalse();
    }

    private void use(long key, int calls, long now) {
        for (int call = 0; call < calls; call++) {
            rates.take(key, TEN_A_MINUTE, now);
        }
    }
}

package app.stride.activity.domain.sameness;

import app.stride.activity.domain.activity.GroundDistance;
import app.stride.activity.domain.activity.Samples;
import java.time.Duration;
import java.time.Instant;

/** Tells whether two recordings were at the same places at the same instants. The bounds are our own choice. */
final class SharedWay {
    private static final Duration STEP = Duration.ofSeconds(30);

    /** Up to so many seconds after an instant a position is that of the instant: some devices tell one in ten. */
    private static final double LATE_BY = 10;
    /** As far as two receivers disagree, and as a runner gets in those seconds. */
    private static final double NEAR_METRES = 100;

    private static final int ENOUGH = 10;
    private static final double SHARE = 0.9;

    private SharedWay() {}

    static boolean isOf(Take one, Samples ofOne, Take other, Samples ofOther) {
        Instant from = one.start().isAfter(other.start()) ? one.start() : other.start();
        Instant to = one.end().isBefore(other.end()) ? one.end() : other.end();
        int known = 0;
        int near = 0;
        for (Instant at = from; at.isBefore(to); at = at.plus(STEP)) {
            int first = index(one, ofOne, at);
            int second = index(other, ofOther, at);
            double metres =
                    first < 0 || second < 0 ? Double.NaN : GroundDistance.between(ofOne, first, ofOther, second);
            known += Double.isNaN(metres) ? 0 : 1;
            near += metres <= NEAR_METRES ? 1 : 0;
        }
        return known >= ENOUGH && near >= SHARE * known;
    }

    /** The sample of this instant; -1 when there is none. */
    private static int index(Take take, Samples samples, Instant at) {
        double seconds = Duration.between(take.start(), at).toMillis() / 1000.0;
        int index = samples.firstAtOrAfter(seconds);
        return index < samples.size() && samples.seconds(index) <= seconds + LATE_BY ? index : -1;
    }
}

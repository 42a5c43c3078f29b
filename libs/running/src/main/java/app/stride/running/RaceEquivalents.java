package app.stride.running;

import java.time.Duration;

/**
 * What a performance over one distance is worth over another by Riegel's power law, American Scientist 69 (1981) 285: fatigue
 * grows with the distance to the power of 1.06. It describes efforts of about 3.5 to 230 minutes.
 */
public final class RaceEquivalents {

    private static final double FATIGUE_EXPONENT = 1.06;

    private RaceEquivalents() {}

    /** The time over the other distance that is worth this one; distances and time above 0. */
    public static Duration riegel(Distance distance, Duration time, Distance other) {
        Require.positive(other.metres(), "distance in metres");
        double ratio = other.dividedBy(distance);
        return Seconds.toDuration(Require.positiveSeconds(time, "time") * Math.pow(ratio, FATIGUE_EXPONENT));
    }
}

package app.stride.running;

/**
 * A heart rate.
 *
 * @param bpm beats per minute, 20 to 250
 */
public record HeartRate(int bpm) implements Comparable<HeartRate> {

    /** Ours: somewhat beyond what is measured of athletes, asleep and at their highest. */
    private static final int LOWEST = 20;

    private static final int HIGHEST = 250;

    public HeartRate {
        if (bpm < LOWEST || bpm > HIGHEST) {
            throw new IllegalArgumentException("heart rate in beats per minute must be between " + LOWEST + " and "
                    + HIGHEST + ", but was " + bpm);
        }
    }

    public static HeartRate ofBpm(int bpm) {
        return new HeartRate(bpm);
    }

    /** Whether the number can be the heart rate of a living person: 20 to 250 beats per minute. */
    public static boolean isPlausible(int bpm) {
        return bpm >= LOWEST && bpm <= HIGHEST;
    }

    @Override
    public int compareTo(HeartRate other) {
        return Integer.compare(bpm, other.bpm);
    }

    @Override
    public String toString() {
        return bpm + " bpm";
    }
}

package app.stride.running;

import java.util.Optional;

/**
 * How much speed per heart beat falls from the first half of a run to the second (Friel's Pa:Hr).
 *
 * @param percent positive when the heart drifts up or the legs slow down; below 5 is a good base for the duration, 5 to 10 is moderate
 */
public record AerobicDecoupling(double percent) {

    /** Ours: seconds that a half must have, below which a drift says nothing. */
    private static final double SHORTEST_HALF = 600;

    /** Ours: a gap of more seconds between two samples is a pause, not running. */
    private static final double LONGEST_STEP = 15;

    /** What one half adds up to. */
    private static final class Half {
        private double seconds;
        private double metres;
        private double beats;

        private void add(double time, double way, double beatsPerMinute) {
            seconds += time;
            metres += way;
            beats += beatsPerMinute * time / 60;
        }

        private double metresPerBeat() {
            return metres / beats;
        }
    }

    public AerobicDecoupling {
        Require.within(percent, -Double.MAX_VALUE, Double.MAX_VALUE, "decoupling in percent");
    }

    /** From the metres that a heart beat carried in each half. */
    public static AerobicDecoupling of(HeartbeatDistance first, HeartbeatDistance second) {
        return new AerobicDecoupling(100 * (first.metres() - second.metres()) / first.metres());
    }

    /**
     * From samples: the halves are equal in the time that has a heart rate, pauses left out. Linear in the number of samples.
     *
     * @param seconds never falling
     * @param metres from the start at each of them, NaN where unknown
     * @param beatsPerMinute at each of them, NaN where unknown
     * @return empty for less than 20 minutes with both
     */
    public static Optional<AerobicDecoupling> of(double[] seconds, double[] metres, double[] beatsPerMinute) {
        double half = time(seconds, metres, beatsPerMinute) / 2;
        if (half < SHORTEST_HALF) {
            return Optional.empty();
        }
        Half first = new Half();
        Half second = new Half();
        for (int i = 1; i < seconds.length; i++) {
            if (counts(seconds, metres, beatsPerMinute, i)) {
                Half present = first.seconds < half ? first : second;
                present.add(seconds[i] - seconds[i - 1], Math.max(0, metres[i] - metres[i - 1]), beatsPerMinute[i]);
            }
        }
        return first.metres > 0 && second.metres > 0
                ? Optional.of(
                        of(new HeartbeatDistance(first.metresPerBeat()), new HeartbeatDistance(second.metresPerBeat())))
                : Optional.empty();
    }

    private static double time(double[] seconds, double[] metres, double[] beatsPerMinute) {
        double time = 0;
        for (int i = 1; i < seconds.length; i++) {
            time += counts(seconds, metres, beatsPerMinute, i) ? seconds[i] - seconds[i - 1] : 0;
        }
        return time;
    }

    private static boolean counts(double[] seconds, double[] metres, double[] beatsPerMinute, int i) {
        return seconds[i] - seconds[i - 1] <= LONGEST_STEP
                && beatsPerMinute[i] > 0
                && !Double.isNaN(metres[i])
                && !Double.isNaN(metres[i - 1]);
    }
}

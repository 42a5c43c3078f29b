package app.stride.activity.adapter.file.recording;

import app.stride.activity.domain.activity.GroundDistance;
import app.stride.activity.domain.activity.Samples;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells the athlete's pauses from the receiver's: a GPX file begins a new stretch after both. Who has gone on as fast as ever in between never stopped, and
 * the way counts. Where a program flattens all stretches into one, a pause is no more than a hole between two points.
 */
public final class Interruptions {
    /** Share of the recording's own speed; our own choice: who walks on from a stop is slower. */
    private static final double GOING_ON = 0.6;
    /** Seconds that a hole lasts at least; our own choice: a recorder that saves points leaves out a few seconds at a time. */
    private static final double HOLE = 30;
    /** How many ordinary steps it lasts at least; our own choice: points every so many metres are further apart uphill. */
    private static final double HOLE_IN_STEPS = 10;

    private Interruptions() {}

    /**
     * Those that were pauses.
     *
     * @param resumes the samples that begin a new stretch
     */
    public static BitSet pauses(Samples samples, BitSet resumes) {
        BitSet pauses = new BitSet();
        double speed = resumes.isEmpty() ? 0 : speed(samples, resumes);
        resumes.stream().filter(i -> !wentOn(samples, i, speed)).forEach(pauses::set);
        return pauses;
    }

    /**
     * The stops within a stretch, which are holes over which the athlete did not go on: the seconds of each, by the sample
     * behind it.
     *
     * @param resumes the samples that begin a new stretch, which are judged by themselves
     */
    public static Map<Integer, Double> stops(Samples samples, BitSet resumes) {
        if (holes(samples, resumes, HOLE).isEmpty()) {
            return Map.of();
        }
        BitSet holes = holes(samples, resumes, Math.max(HOLE, HOLE_IN_STEPS * medianStep(samples)));
        BitSet apart = (BitSet) resumes.clone();
        apart.or(holes);
        double speed = speed(samples, apart);
        Map<Integer, Double> stops = new HashMap<>();
        holes.stream().filter(i -> !wentOn(samples, i, speed)).forEach(i -> stops.put(i, stood(samples, i, speed)));
        return stops;
    }

    /**
     * The way over a hole counts, and with it the time that it takes: who ran on without a signal, but not straight, was on
     * the way for so long at least.
     */
    private static double stood(Samples samples, int behind, double speed) {
        double seconds = samples.seconds(behind) - samples.seconds(behind - 1);
        double onTheWay = speed > 0 ? GroundDistance.between(samples, behind - 1, behind) / speed : 0;
        return Math.max(0, seconds - onTheWay);
    }

    /** The samples behind a hole that lasts so many seconds; over one without a position nobody knows who went on. */
    private static BitSet holes(Samples samples, BitSet resumes, double least) {
        BitSet holes = new BitSet();
        for (int i = 1; i < samples.size(); i++) {
            boolean lasts = samples.seconds(i) - samples.seconds(i - 1) >= least;
            if (lasts && !resumes.get(i) && !Double.isNaN(GroundDistance.between(samples, i - 1, i))) {
                holes.set(i);
            }
        }
        return holes;
    }

    private static double medianStep(Samples samples) {
        double[] steps = new double[samples.size() - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = samples.seconds(i + 1) - samples.seconds(i);
        }
        Arrays.sort(steps);
        return steps[steps.length / 2];
    }

    private static boolean wentOn(Samples samples, int resumed, double speed) {
        double metres = GroundDistance.between(samples, resumed - 1, resumed);
        double seconds = samples.seconds(resumed) - samples.seconds(resumed - 1);
        return speed > 0 && metres >= GOING_ON * speed * seconds && metres <= SportByPace.FASTEST * seconds;
    }

    /** Metres per second within the stretches. */
    private static double speed(Samples samples, BitSet resumes) {
        double metres = 0;
        double seconds = 0;
        for (int i = 1; i < samples.size(); i++) {
            double step = GroundDistance.between(samples, i - 1, i);
            if (!resumes.get(i) && !Double.isNaN(step)) {
                metres += step;
                seconds += samples.seconds(i) - samples.seconds(i - 1);
            }
        }
        return seconds > 0 ? metres / seconds : 0;
    }
}

package app.stride.activity.adapter.file;

import app.stride.activity.domain.activity.GroundDistance;
import app.stride.activity.domain.activity.Samples;
import java.util.BitSet;

/**
 * Tells the athlete's pauses from the receiver's: a GPX file begins a new stretch after both. Who has gone on as fast as ever in between never stopped, and
 * the way counts.
 */
final class Interruptions {
    /** Share of the recording's own speed; our own choice: who walks on from a stop is slower. */
    private static final double GOING_ON = 0.6;

    private Interruptions() {}

    /**
     * Those that were pauses.
     *
     * @param resumes the samples that begin a new stretch
     */
    static BitSet pauses(Samples samples, BitSet resumes) {
        BitSet pauses = new BitSet();
        double speed = resumes.isEmpty() ? 0 : speed(samples, resumes);
        resumes.stream().filter(i -> !wentOn(samples, i, speed)).forEach(pauses::set);
        return pauses;
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

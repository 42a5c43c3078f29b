package app.stride.local.simulation;

import app.stride.running.Distance;
import app.stride.running.Pace;
import java.time.Duration;

/**
 * A piece of a run at one intention.
 *
 * @param metresPerSecond intended speed; 0 while the watch is stopped
 * @param ownLap whether the runner presses the lap button at its end
 */
public record Stretch(Duration duration, double metresPerSecond, boolean ownLap) {

    static Stretch running(Duration duration, Pace pace) {
        return new Stretch(duration, pace.speed().metresPerSecond(), false);
    }

    static Stretch running(Distance distance, Pace pace) {
        return running(pace.timeFor(distance), pace);
    }

    /** A stop with the watch paused: traffic lights, a shoelace, water. */
    static Stretch pause(Duration duration) {
        return new Stretch(duration, 0, false);
    }

    Stretch asLap() {
        return new Stretch(duration, metresPerSecond, true);
    }

    boolean isPause() {
        return metresPerSecond == 0;
    }
}

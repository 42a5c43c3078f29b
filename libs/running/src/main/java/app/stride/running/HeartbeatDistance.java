package app.stride.running;

import java.time.Duration;
import java.util.Locale;

/**
 * How far a beat of the heart carries: the efficiency factor (Friel) as metres per beat, which is metres per minute over beats per
 * minute. The more, the fitter, among runs that are alike.
 *
 * @param metres per beat, above 0
 */
public record HeartbeatDistance(double metres) implements Comparable<HeartbeatDistance> {

    public HeartbeatDistance {
        Require.positive(metres, "metres per heartbeat");
    }

    /** Of a run with this mean heart rate; the distance is the one that level ground would have been, where that is known. */
    public static HeartbeatDistance of(Distance distance, Duration time, HeartRate mean) {
        return new HeartbeatDistance(Speed.of(distance, time).metresPerSecond() * 60 / mean.bpm());
    }

    @Override
    public int compareTo(HeartbeatDistance other) {
        return Double.compare(metres, other.metres);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f m/beat", metres);
    }
}

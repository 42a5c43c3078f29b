package app.stride.activity.usecase.activity;

import app.stride.activity.domain.activity.Sport;
import app.stride.running.Distance;
import app.stride.running.Pace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The totals of an athlete in a period; duplicates count once. */
public record Summary(Map<Sport, Sums> bySport, List<WeekVolume> runningWeeks) {

    /**
     * Sums over activities.
     *
     * @param measured distance and duration of those that have both, which is what a pace is made of
     * @param heartbeats of those that have a distance and a heart rate, null when none has
     * @param heartbeatDistance the distance of the same
     */
    public record Sums(
            int activities,
            int races,
            Distance distance,
            Duration duration,
            Measured measured,
            double heartbeats,
            Distance heartbeatDistance) {

        public static final Sums NONE = new Sums(
                0, 0, Distance.ZERO, Duration.ZERO, new Measured(Distance.ZERO, Duration.ZERO), 0, Distance.ZERO);

        Sums plus(Sums other) {
            return new Sums(
                    activities + other.activities,
                    races + other.races,
                    distance.plus(other.distance),
                    duration.plus(other.duration),
                    measured.plus(other.measured),
                    heartbeats + other.heartbeats,
                    heartbeatDistance.plus(other.heartbeatDistance));
        }

        /** The mean pace, null where nothing was measured. */
        public @Nullable Pace pace() {
            return measured.distance.isZero() || measured.duration.isZero()
                    ? null
                    : Pace.of(measured.distance, measured.duration);
        }

        /** Metres per heartbeat, null without heart rate. The more, the fitter. */
        public @Nullable Double metresPerHeartbeat() {
            return heartbeats == 0 ? null : heartbeatDistance.metres() / heartbeats;
        }
    }

    /** Distance and the time that it took. */
    public record Measured(Distance distance, Duration duration) {
        Measured plus(Measured other) {
            return new Measured(distance.plus(other.distance), duration.plus(other.duration));
        }
    }

    /** All sports together. */
    public Sums total() {
        return bySport.values().stream().reduce(Sums.NONE, Sums::plus);
    }

    public Sums running() {
        return bySport.getOrDefault(Sport.RUN, Sums.NONE);
    }
}

package app.stride.activity.adapter.file;

import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.MovingTime;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.domain.activity.Sport;
import java.time.Duration;

/** How fast each sport can be, and which sport it was by how fast it went, for files that do not say. */
final class SportByPace {
    /** Metres per second that no self-propelled sport exceeds. */
    static final double FASTEST = 40;
    /** Metres per second that nobody exceeds on foot (Bolt 2009: 12.4). */
    private static final double FASTEST_ON_FOOT = 12.5;
    /** Metres per second between a brisk walk and a slow jog. */
    private static final double SLOWEST_RUN = 1.8;
    /** Metres per second that nobody runs on average over a recording (the world's best 5 km: 6.6). */
    private static final double FASTEST_RUN = 6.6;

    private SportByPace() {}

    static double fastest(Sport sport) {
        return switch (sport) {
            case RUN, WALK, HIKE, SWIM -> FASTEST_ON_FOOT;
            default -> FASTEST;
        };
    }

    static Sport of(Samples samples) {
        Duration moving = MovingTime.of(samples);
        if (moving == null || moving.isZero()) {
            return Sport.OTHER;
        }
        double speed = samples.max(Channel.DISTANCE) / (moving.toMillis() / 1000.0);
        if (speed < SLOWEST_RUN) {
            return Sport.WALK;
        }
        return speed <= FASTEST_RUN ? Sport.RUN : Sport.RIDE;
    }
}

package app.stride.activity.adapter.file.recording;

import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.activity.SportBySpeed;
import app.stride.activity.domain.effort.HumanLimits;

/** How fast each sport can be, and which sport it was by how fast it went, for files that do not say. */
public final class SportByPace {
    /** Metres per second that no self-propelled sport exceeds. */
    public static final double FASTEST = HumanLimits.SELF_PROPELLED;
    /** Metres per second; who is slower stands. */
    private static final double STANDING = 0.5;
    /** Seconds after which a gap between two samples tells nothing about the pace. */
    private static final double GAP = 60;

    private SportByPace() {}

    public static double fastest(Sport sport) {
        return HumanLimits.fastest(sport);
    }

    static Sport of(Samples samples) {
        return SportBySpeed.of(speedInMotion(samples));
    }

    private static double speedInMotion(Samples samples) {
        double metres = 0;
        double seconds = 0;
        int last = -1;
        for (int i = 0; i < samples.size(); i++) {
            double distance = samples.at(Channel.DISTANCE, i);
            if (Double.isNaN(distance)) {
                continue;
            }
            if (last >= 0) {
                double step = distance - samples.at(Channel.DISTANCE, last);
                double time = samples.seconds(i) - samples.seconds(last);
                boolean inMotion = time > 0 && time < GAP && step >= STANDING * time;
                metres += inMotion ? step : 0;
                seconds += inMotion ? time : 0;
            }
            last = i;
        }
        return seconds > 0 ? metres / seconds : Double.NaN;
    }
}

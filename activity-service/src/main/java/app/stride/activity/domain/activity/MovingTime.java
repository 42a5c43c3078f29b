package app.stride.activity.domain.activity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The time in motion along a distance stream, for devices that do not tell. */
public final class MovingTime {
    /** Metres per second; who is slower over several seconds stands (a slow walk is 0.8). */
    private static final double STANDING = 0.5;
    /** Seconds over which motion is judged, so that a receiver's jitter or a rounded distance does not count as one. */
    private static final double WINDOW = 5;

    private MovingTime() {}

    /** The time in motion; null where the samples have no distance. */
    public static @Nullable Duration of(Samples samples) {
        if (!samples.has(Channel.DISTANCE)) {
            return null;
        }
        double moving = 0;
        double sinceSeconds = Double.NaN;
        double sinceMetres = 0;
        double lastSeconds = 0;
        double lastMetres = 0;
        for (int i = 0; i < samples.size(); i++) {
            double metres = samples.at(Channel.DISTANCE, i);
            if (Double.isNaN(metres)) {
                continue;
            }
            double seconds = samples.seconds(i);
            if (Double.isNaN(sinceSeconds)) {
                sinceSeconds = seconds;
                sinceMetres = metres;
            } else if (seconds - sinceSeconds >= WINDOW) {
                moving += inMotion(seconds - sinceSeconds, metres - sinceMetres);
                sinceSeconds = seconds;
                sinceMetres = metres;
            }
            lastSeconds = seconds;
            lastMetres = metres;
        }
        moving += Double.isNaN(sinceSeconds) ? 0 : inMotion(lastSeconds - sinceSeconds, lastMetres - sinceMetres);
        return Duration.ofMillis(Math.round(moving * 1000));
    }

    private static double inMotion(double seconds, double metres) {
        return metres >= STANDING * seconds ? seconds : 0;
    }
}

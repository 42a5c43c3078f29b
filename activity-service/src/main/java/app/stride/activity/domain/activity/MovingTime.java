package app.stride.activity.domain.activity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The time in motion along a distance stream, for devices that do not tell. */
public final class MovingTime {
    /** Metres per second; who is slower over several seconds stands (a slow walk is 0.8). */
    private static final double STANDING = 0.5;
    /** Seconds over which motion is judged, so that a receiver's jitter or a rounded distance does not count as one. */
    private static final double WINDOW = 5;

    private double moving;
    private double sinceSeconds = Double.NaN;
    private double sinceMetres;

    private MovingTime() {}

    /** The time in motion; null where the samples have no distance. */
    public static @Nullable Duration of(Samples samples) {
        if (!samples.has(Channel.DISTANCE)) {
            return null;
        }
        MovingTime time = new MovingTime();
        int last = -1;
        for (int i = 0; i < samples.size(); i++) {
            if (!Double.isNaN(samples.at(Channel.DISTANCE, i))) {
                time.reach(samples.seconds(i), samples.at(Channel.DISTANCE, i), WINDOW);
                last = i;
            }
        }
        time.reach(samples.seconds(last), samples.at(Channel.DISTANCE, last), 0);
        return Duration.ofMillis(Math.round(time.moving * 1000));
    }

    private void reach(double seconds, double metres, double window) {
        if (seconds - sinceSeconds < window) {
            return;
        }
        if (metres - sinceMetres >= STANDING * (seconds - sinceSeconds)) {
            moving += seconds - sinceSeconds;
        }
        sinceSeconds = seconds;
        sinceMetres = metres;
    }
}

package app.stride.plans.domain.periodization.rule;

import app.stride.running.Distance;
import java.time.Duration;
import java.util.Locale;

/** Numbers as findings write them. */
final class Figures {

    private Figures() {}

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    static String kilometres(Distance distance) {
        long tenths = Math.round(distance.metres() / 100);
        return tenths / 10 + "." + tenths % 10 + " km";
    }

    /** Hours, minutes and seconds of a race, for example {@code 3:30:00} or {@code 39:40}. */
    static String clock(Duration time) {
        long seconds = Math.round(time.toMillis() / 1000.0);
        return seconds >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}

package app.stride.plans.domain.periodization.rule;

import app.stride.running.Distance;
import java.time.Duration;

/** Numbers as findings write them. Plain arithmetic instead of formatters, for every plan is audited. */
public final class Figures {

    private Figures() {}

    public static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /** For example {@code 1 run} or {@code 2 runs}. */
    public static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    public static String kilometres(Distance distance) {
        long tenths = Math.round(distance.metres() / 100);
        return tenths / 10 + "." + tenths % 10 + " km";
    }

    /** Hours, minutes and seconds of a race, for example {@code 3:30:00} or {@code 39:40}. */
    public static String clock(Duration time) {
        long seconds = Math.round(time.toMillis() / 1000.0);
        String minutes = twoDigits(seconds / 60 % 60) + ":" + twoDigits(seconds % 60);
        return seconds >= 3600 ? seconds / 3600 + ":" + minutes : seconds / 60 + ":" + twoDigits(seconds % 60);
    }

    private static String twoDigits(long amount) {
        return amount < 10 ? "0" + amount : String.valueOf(amount);
    }
}

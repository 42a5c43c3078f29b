package app.stride.coach.domain.context;

import java.time.Duration;
import java.util.Locale;

/** How amounts are written wherever a person or a model reads them. */
public final class Amounts {

    private Amounts() {}

    /** Hours, minutes and seconds as a watch shows them: {@code 21:30} or {@code 3:45:00}. */
    public static String clock(Duration time) {
        return time.toHours() == 0
                ? String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart())
                : String.format(
                        Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    /** What the digits of {@link #clock} mean. */
    public static String clockUnit(Duration time) {
        return time.toHours() == 0 ? "min:s" : "h:min:s";
    }

    /** A number with one decimal. */
    public static String oneDecimal(double value) {
        return String.format(Locale.ROOT, "%.1f", Math.round(value * 10) / 10.0);
    }

    /** A rounded number that shows its sign. */
    public static String signed(double value) {
        long rounded = Math.round(value);
        return rounded == 0 ? "0" : String.format(Locale.ROOT, "%+d", rounded);
    }
}

package app.stride.coach.domain.athlete;

import app.stride.running.Distance;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The units that an athlete thinks in. */
public enum Units {
    METRIC("km", 1),
    IMPERIAL("mi", Distance.MILE.kilometres());

    private final String symbol;
    private final double kilometres;

    Units(String symbol, double kilometres) {
        this.symbol = symbol;
        this.kilometres = kilometres;
    }

    /** The units of a profile's {@code preferred_units}; metric when it says nothing else. */
    public static Units of(@Nullable String preferred) {
        return preferred != null && preferred.strip().toLowerCase(Locale.ROOT).matches("imperial|miles?|mi")
                ? IMPERIAL
                : METRIC;
    }

    /** {@code km} or {@code mi}. */
    public String distanceUnit() {
        return symbol;
    }

    /** {@code /km} or {@code /mi}. */
    public String paceUnit() {
        return "/" + symbol;
    }

    /** The number of a distance with one decimal, without its unit. */
    public String number(Distance distance) {
        return String.format(Locale.ROOT, "%.1f", distance.kilometres() / kilometres);
    }

    /** The number of a short distance with two decimals, without its unit. */
    public String fine(Distance distance) {
        return String.format(Locale.ROOT, "%.2f", distance.kilometres() / kilometres);
    }

    /** One of these units as a distance. */
    public Distance one() {
        return Distance.ofKilometres(kilometres);
    }

    /** A distance with its unit, for example {@code 12.4 km}. */
    public String words(Distance distance) {
        return number(distance) + " " + symbol;
    }

    /** Minutes and seconds of a pace, without its unit. */
    public String number(Pace pace) {
        long seconds = Math.round(pace.secondsPerKilometre() * kilometres);
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    /** A range of paces with its unit, for example {@code 5:20 to 5:40/km}; a single pace when both ends are written alike. */
    public String words(PaceRange paces) {
        String fast = number(paces.fast());
        return fast.equals(number(paces.slow())) ? words(paces.fast()) : fast + " to " + words(paces.slow());
    }

    /** A pace with its unit, for example {@code 5:20/km}. */
    public String words(Pace pace) {
        return number(pace) + paceUnit();
    }
}

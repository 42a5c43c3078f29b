package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.plan.Units;
import app.stride.running.Distance;
import java.time.Duration;

/** Distances and times as a coach writes them. Plain arithmetic instead of formatters: a plan writes a thousand of them. */
final class Amounts {

    private static final long METRES_PER_KILOMETRE = 1000;

    /** Ours: what a rounded number of miles may be off by, so that the text says the same as the steps within 1 %. */
    private static final double LEEWAY = 0.008;

    private Amounts() {}

    static String of(Distance distance, Units units) {
        return units == Units.IMPERIAL ? miles(distance.miles()) : metric(Math.round(distance.metres()));
    }

    /** Kilometres without needless zeros, metres below one. */
    private static String metric(long metres) {
        return metres < METRES_PER_KILOMETRE ? metres + " m" : thousandths(metres) + " km";
    }

    /** Miles to the tenth, or to the hundredth or thousandth where that would say another distance. */
    private static String miles(double miles) {
        long grain = isNear(miles, 10) ? 10 : isNear(miles, 100) ? 100 : 1000;
        return thousandths(Math.round(miles * grain) * (1000 / grain)) + " mi";
    }

    private static boolean isNear(double miles, long grain) {
        return Math.abs((double) Math.round(miles * grain) / grain - miles) <= miles * LEEWAY;
    }

    /** For example {@code 7.5} for 7500. */
    private static String thousandths(long amount) {
        return amount / METRES_PER_KILOMETRE + decimals(amount % METRES_PER_KILOMETRE);
    }

    private static String decimals(long rest) {
        if (rest == 0) {
            return "";
        }
        if (rest % 100 == 0) {
            return "." + rest / 100;
        }
        String digits = String.valueOf(METRES_PER_KILOMETRE + rest).substring(1);
        return "." + (rest % 10 == 0 ? digits.substring(0, 2) : digits);
    }

    /** Seconds up to a minute and a half, minutes beyond. */
    static String of(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 90 || (seconds < 180 && seconds % 60 != 0)) {
            return seconds + " s";
        }
        long odd = seconds % 60;
        return seconds / 60 + (odd == 0 ? "" : (odd < 10 ? ":0" : ":") + odd) + " min";
    }
}

package app.stride.plans.domain.periodization.generation;

import app.stride.plans.domain.periodization.volume.HalfKilometres;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;

/**
 * The kilometres of each day, and how a budget is dealt out to the easy and quality days among some days. Loops rather than streams: a
 * plan deals out some thousand half kilometres.
 */
final class Portions {

    /** Ours: coaches write half kilometres. */
    static final double STEP_KM = 0.5;

    /** Ours: less is hardly worth changing for; Higdon's Novice 5K begins with 2.4 km. */
    static final double SHORTEST_RUN_KM = 2;

    /** Ours: less has no room for a warm-up, a few quick minutes and a cool-down. */
    static final double SHORTEST_QUALITY_KM = 3;

    private final Layout layout;
    private final double[] kilometres;
    private final double[] weights;
    private final double[] comfortable;
    private double longestOther;

    /**
     * @param longestOther km of a run at most that is not a long one
     * @param comfortable km that such a run has while the others of its week have room
     */
    Portions(Layout layout, int days, double longestOther, double comfortable) {
        this.layout = layout;
        this.kilometres = new double[days];
        this.weights = new double[days];
        this.comfortable = new double[days];
        Arrays.fill(this.comfortable, comfortable);
        for (int day = 0; day < days; day++) {
            weights[day] = weight(day) * layout.share(day);
        }
        this.longestOther = longestOther;
    }

    double on(int day) {
        return kilometres[day];
    }

    double total(int[] days) {
        double total = 0;
        for (int day : days) {
            total += kilometres[day];
        }
        return total;
    }

    /** The part of the total that budgets were dealt out to. */
    double dealt(int[] days) {
        return total(open(days));
    }

    /** The days that budgets are dealt out to; the others have their distance by themselves. */
    int[] open(int[] days) {
        int[] open = new int[days.length];
        int count = 0;
        for (int day : days) {
            if (layout.role(day) == DayRole.EASY || layout.role(day) == DayRole.QUALITY) {
                open[count++] = day;
            }
        }
        return Arrays.copyOf(open, count);
    }

    void set(int day, double distance) {
        kilometres[day] = distance;
    }

    /** The runs of these days are no longer than this while the others of their week have room. */
    void keepWithin(int[] days, double distance) {
        for (int day : days) {
            comfortable[day] = Math.min(comfortable[day], distance);
        }
    }

    /** From now on no run is longer than the longest one of these days. */
    void limitToLongestOf(int[] days) {
        longestOther = Arrays.stream(open(days))
                .mapToDouble(day -> kilometres[day])
                .max()
                .orElse(longestOther);
    }

    /** Deals what long runs and races leave of a budget: half a kilometre at a time to the day that has least for its weight. */
    void fill(int[] days, double budget) {
        int[] all = open(days);
        double left = budget - total(days) + total(all);
        int[] open = affordable(all, left);
        for (int day : all) {
            kilometres[day] = 0;
        }
        for (int day : open) {
            kilometres[day] = shortest(day);
            left -= shortest(day);
        }
        double most = longest(days, budget);
        left = deal(open, left, day -> Math.min(most, comfortable[day]));
        deal(open, left, day -> most);
    }

    /** Deals to days that have room, and says what is left. */
    private double deal(int[] open, double budget, IntToDoubleFunction most) {
        double left = budget;
        for (int next = neediest(open, most); left >= STEP_KM && next >= 0; next = neediest(open, most)) {
            kilometres[next] += STEP_KM;
            left -= STEP_KM;
        }
        return left;
    }

    /** What days hold when each run of theirs is as short as it may be; long runs and races have their distance. */
    double least(int[] days) {
        return total(days) - dealt(days) + leastOf(open(days));
    }

    private double leastOf(int[] open) {
        double least = 0;
        for (int day : open) {
            least += shortest(day);
        }
        return least;
    }

    /** The lightest easy days fall out while the budget is too small for all. */
    private int[] affordable(int[] open, double left) {
        if (leastOf(open) <= left) {
            return open;
        }
        return Arrays.stream(open)
                .filter(day -> layout.role(day) == DayRole.EASY)
                .boxed()
                .min(Comparator.comparingDouble(day -> weights[day]))
                .map(lightest -> affordable(
                        Arrays.stream(open).filter(day -> day != lightest).toArray(), left))
                .orElse(open);
    }

    private int neediest(int[] open, IntToDoubleFunction most) {
        int neediest = -1;
        for (int day : open) {
            boolean room = kilometres[day] + STEP_KM <= most.applyAsDouble(day);
            if (room && (neediest < 0 || kilometres[day] / weights[day] < kilometres[neediest] / weights[neediest])) {
                neediest = day;
            }
        }
        return neediest;
    }

    /** No other run is longer than the long one, unless the week could not be made up otherwise. */
    private double longest(int[] days, double budget) {
        double longRun = Double.MAX_VALUE;
        int runs = 0;
        for (int day : days) {
            longRun = layout.role(day) == DayRole.LONG ? Math.min(longRun, kilometres[day]) : longRun;
            runs += kilometres[day] > 0 ? 1 : 0;
        }
        double even = HalfKilometres.nearest(budget / Math.max(1, runs) + STEP_KM);
        return Math.min(longestOther, Math.max(longRun, even));
    }

    private double shortest(int day) {
        return layout.role(day) == DayRole.QUALITY ? SHORTEST_QUALITY_KM : SHORTEST_RUN_KM;
    }

    /**
     * Quality days are longer, and where a week has one of them a run on the day of the other is its medium-long one; the days after
     * quality and beside the long run are shorter, those around a race shortest, as in Pfitzinger and Douglas (2009); the weights are
     * ours.
     */
    private double weight(int day) {
        if (layout.role(day - 1) == DayRole.TUNE_UP || layout.role(day + 1) == DayRole.TUNE_UP) {
            return 0.6;
        }
        if (layout.role(day) == DayRole.QUALITY) {
            return 1.15;
        }
        if (layout.isSoonAfterTuneUp(day)) {
            return 0.85;
        }
        if (layout.role(day - 1) == DayRole.LONG || layout.role(day + 1) == DayRole.LONG) {
            return 0.8;
        }
        if (layout.role(day - 1) == DayRole.QUALITY) {
            return 0.9;
        }
        return layout.isForQuality(day) ? 1.25 : 1.05;
    }
}

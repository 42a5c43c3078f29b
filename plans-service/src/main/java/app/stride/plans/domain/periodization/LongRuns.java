package app.stride.plans.domain.periodization;

import app.stride.plans.domain.plan.PlanType;
import app.stride.running.Distance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The long run of each full week up to the peak, and what is left of it in the taper.
 *
 * @param weekly km, one per full week up to the peak
 */
record LongRuns(List<Double> weekly) {

    /** A marathon's longest runs may take more of their weeks; kept short of the bounds of four runs and 5 points. */
    private static final int LONGEST_RUNS = 3;

    private static final double EXTRA_SHARE = 0.04;

    /** About a mile a week, as Higdon (2011) and Pfitzinger and Douglas (2009) lengthen theirs. */
    private static final double STEP_KM = 1.5;

    /** Over the longest run of the last 30 days: beyond it injuries are more frequent (Frandsen et al., BJSM 59 (2025) 1203). */
    static final double STEP = 1.10;

    /**
     * The long runs of a season.
     *
     * @param loads of the full weeks up to the peak
     * @param has whether one of these weeks, counted from 0, has a long run at all
     */
    static LongRuns of(Season season, List<WeekLoad> loads, IntPredicate has) {
        Distance longestRecent = season.request().baseline().longestRun();
        List<Double> weekly = new ArrayList<>();
        double longest = longestRecent == null ? Double.MAX_VALUE : longestRecent.kilometres() * STEP;
        double reached = 0;
        for (int week = 0; week < loads.size(); week++) {
            double bound = reached == 0 ? longest : Math.max(reached + STEP_KM, reached * STEP);
            boolean late = season.type() == PlanType.MARATHON && loadsAfter(week, loads) < LONGEST_RUNS;
            double wanted = has.test(week) ? wanted(season, loads.get(week), late ? EXTRA_SHARE : 0) : 0;
            double most = Math.min(bound, season.capacity().longestRun());
            double run = HalfKilometres.floor(Math.min(wanted, most));
            weekly.add(run);
            reached = Math.max(reached, run);
        }
        return new LongRuns(belowTheLast(weekly));
    }

    private static long loadsAfter(int week, List<WeekLoad> loads) {
        return loads.stream().skip(week + 1).filter(WeekLoad::isLoad).count();
    }

    private static double wanted(Season season, WeekLoad load, double extra) {
        double volume = load.kilometres();
        int days = season.daysForShare();
        double share = LongRunShare.aim(season.type(), days, load.progress()) + (load.isLoad() ? extra : 0);
        // Somewhat longer than the other runs, however many kilometres a week has.
        double least = 1.15 * volume / (season.pattern().daysPerWeek() + 0.15);
        double wanted = Math.max(Math.min(share * volume, usual(season.type())), least);
        return Math.min(wanted, (LongRunShare.limit(days) + extra) * volume);
    }

    /** The last long run before the taper is the longest one, for it must lie at the right distance from the race. */
    private static List<Double> belowTheLast(List<Double> runs) {
        int last = lastLong(runs);
        List<Double> bounded = new ArrayList<>(runs);
        bounded.replaceAll(run -> Math.min(run, Math.max(0, runs.get(last) - 0.5)));
        bounded.set(last, runs.get(last));
        return List.copyOf(bounded);
    }

    private static int lastLong(List<Double> runs) {
        int last = runs.size() - 1;
        while (last > 0 && runs.get(last) == 0) {
            last--;
        }
        return last;
    }

    /**
     * The 20-milers of Higdon (2011) and of Pfitzinger and Douglas (2009) and a little more for the marathon; for shorter races about
     * what Daniels' quarter (2014) of a week of 65 to 90 km comes to.
     */
    private static double usual(PlanType type) {
        return switch (type) {
            case FIVE_K -> 16;
            case TEN_K -> 18;
            case HALF_MARATHON -> 23;
            case MARATHON -> 34;
        };
    }

    double longest() {
        return weekly.get(lastLong(weekly));
    }

    /** Km of a long run after the peak, so many days before the race: about 5/6, 3/4 and half of the longest, three, two and one week out. */
    double inTaper(int daysToRace) {
        return longest() * Math.min(0.85, 0.3 + daysToRace / 30.0);
    }
}

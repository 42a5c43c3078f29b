package app.stride.plans.domain.periodization.generation;

import app.stride.plans.domain.periodization.season.DaysPerWeek;
import app.stride.plans.domain.periodization.season.Season;
import app.stride.plans.domain.periodization.season.Timeline;
import app.stride.plans.domain.periodization.volume.HalfKilometres;
import app.stride.plans.domain.periodization.volume.LongRunLength;
import app.stride.plans.domain.periodization.volume.LongRunShare;
import app.stride.plans.domain.periodization.volume.WeekLoad;
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

    /** A marathon's four longest runs may take 5 points more of their weeks; the fourth may be the first one of the taper: ours, as in the rule. */
    private static final int LONGEST_RUNS = 3;

    private static final double EXTRA_SHARE = LongRunShare.MARATHON_EXTRA;

    /** One or two miles over the longest so far, as Higdon (2011) and Pfitzinger and Douglas (2009) lengthen theirs. */
    private static final double STEP_KM = 2;

    /** Of the longest so far, in a cutback week: the long run has cutbacks of its own (Higdon, 2011; Pfitzinger and Douglas, 2009). */
    private static final double CUTBACK = 0.80;

    /** Between two very long runs lies a shorter one, as in Pfitzinger and Douglas (2009), 32, 26 and 32 km; ours is milder. */
    private static final double BETWEEN = 0.87;

    /** From where Pfitzinger and Douglas (2009) let medium-long runs end, 15 miles. */
    private static final double VERY_LONG_KM = 24;

    /** And from so much of the usual longest run on, once it has been run: ours, so that only the last few take turns. */
    private static final double VERY_LONG = 0.85;

    /** The part of a race's usual longest run that a plan begins with: ours, so that steps remain for the weeks to come. */
    private static final double FIRST = 0.75;

    /** And with much volume, where that would hardly be longer than the other runs: ours too. */
    private static final double FIRST_OF_MANY = 0.85;

    /** Ours, a little under Daniels' quarter: what the long run of a week of much volume has at the least. */
    private static final double LEAST_SHARE = 0.22;

    /**
     * The long runs of a season.
     *
     * @param loads of the full weeks up to the peak
     * @param has whether one of these weeks, counted from 0, has a long run at all
     */
    static LongRuns of(Season season, List<WeekLoad> loads, IntPredicate has) {
        Distance longestRecent = season.request().baseline().runToStartFrom();
        List<Double> weekly = new ArrayList<>();
        double longest = longestRecent == null ? Double.MAX_VALUE : longestRecent.kilometres() * LongRunLength.STEP;
        double reached = 0;
        for (int week = 0; week < loads.size(); week++) {
            double bound = reached == 0 ? longest : Math.max(reached + STEP_KM, reached * LongRunLength.STEP);
            double most = Math.min(bound, season.capacity().longestRun());
            double wanted = has.test(week) ? wanted(season, loads, week, reached) : 0;
            double run = HalfKilometres.floor(Math.min(wanted, most));
            weekly.add(run);
            reached = Math.max(reached, run);
        }
        List<Double> inProportion = withinShare(season, loads, inSteps(withinShare(season, loads, weekly)));
        return new LongRuns(gentlyAfterBreaks(season, belowTheLast(inProportion)));
    }

    /** The steps before may have shortened what those after a break were measured by. */
    private static List<Double> gentlyAfterBreaks(Season season, List<Double> runs) {
        List<Double> gentle = new ArrayList<>();
        double reached = 0;
        for (int week = 0; week < runs.size(); week++) {
            double share = comeback(season, week);
            boolean bounded = share < 1 && reached > 0;
            double run = bounded ? HalfKilometres.floor(Math.min(runs.get(week), reached * share)) : runs.get(week);
            gentle.add(run);
            reached = Math.max(reached, run);
        }
        return List.copyOf(gentle);
    }

    /** What a long run soon after weeks away has of the longest so far. */
    private static double comeback(Season season, int week) {
        Timeline timeline = season.timeline();
        int day = timeline.daysOfWeek(timeline.firstFullWeek() + week)
                .last(other -> timeline.weekday(other) == season.pattern().longDay());
        return season.availability().comebacks(timeline.start()).share(timeline.date(day));
    }

    private static double wanted(Season season, List<WeekLoad> loads, int week, double reached) {
        WeekLoad load = loads.get(week);
        boolean late = load.isLoad() && loadsAfter(week, loads) < LONGEST_RUNS;
        double highest = loads.get(loads.size() - 1).kilometres();
        double asUsual = LongRunLength.usual(season.type(), highest)
                * season.request().blend().emphasis().longRun();
        double usual = Math.min(asUsual, season.capacity().longestRun());
        double capped = Math.min(byShare(season, load, late), byProgress(usual, load));
        double wanted = Math.max(capped, Math.max(longerThanTheOthers(season, load), relievingTheOthers(season, load)));
        if (!load.isLoad()) {
            return reached == 0 ? wanted : Math.min(wanted, reached * CUTBACK);
        }
        double veryLong = Math.max(VERY_LONG_KM, usual * VERY_LONG);
        boolean hasRunIt =
                Math.min(wanted, reached) >= veryLong && season.pattern().daysPerWeek() > 3;
        return hasRunIt && isBetween(week, loads) ? wanted * BETWEEN : Math.min(wanted, leavingRoom(season, load));
    }

    /** Of a beginner's week the other two runs want their part, or one of the three would fall out. */
    private static double leavingRoom(Season season, WeekLoad load) {
        double others = Portions.SHORTEST_QUALITY_KM + Portions.SHORTEST_RUN_KM;
        return season.pattern().daysPerWeek() > DaysPerWeek.FEWEST
                ? Double.MAX_VALUE
                : Math.max(Portions.SHORTEST_RUN_KM, load.kilometres() - others);
    }

    /** From three quarters of the longest run to the whole of it, more at the start where the week holds much. */
    private static double byProgress(double usual, WeekLoad load) {
        double first = Math.max(FIRST, Math.min(FIRST_OF_MANY, LEAST_SHARE * load.kilometres() / usual));
        return usual * (first + (1 - first) * load.progress());
    }

    /** Whether a week of load lies between two with longer runs, counted back from the peak: that of the race's own pace. */
    static boolean isBetween(int week, List<WeekLoad> loads) {
        return loadsAfter(week, loads) % 2 == 1;
    }

    private static int loadsAfter(int week, List<WeekLoad> loads) {
        int after = 0;
        for (WeekLoad load : loads.subList(week + 1, loads.size())) {
            after += load.isLoad() ? 1 : 0;
        }
        return after;
    }

    private static double byShare(Season season, WeekLoad load, boolean late) {
        int days = season.daysForShare();
        double extra = season.type() == PlanType.MARATHON && late ? EXTRA_SHARE : 0;
        double share = LongRunShare.aim(season.type(), days, load.progress()) + extra;
        return share * load.kilometres();
    }

    /** Longer than the other runs, however many kilometres a week has: by a quarter, ours. */
    private static double longerThanTheOthers(Season season, WeekLoad load) {
        double even = 1.25 * load.kilometres() / (season.pattern().daysPerWeek() + 0.25);
        return Math.min(even, mostOf(season, load));
    }

    /** What the other days of a full week have no time for is run on the day of the long run. */
    private static double relievingTheOthers(Season season, WeekLoad load) {
        double others = (season.pattern().daysPerWeek() - 1) * season.capacity().midweekRun();
        return Math.min(load.kilometres() - others, mostOf(season, load));
    }

    private static double mostOf(Season season, WeekLoad load) {
        return LongRunShare.limit(season.daysForShare()) * load.kilometres();
    }

    /** No run is more than a step beyond the longest before it. */
    private static List<Double> inSteps(List<Double> runs) {
        List<Double> inSteps = new ArrayList<>();
        double reached = 0;
        for (double run : runs) {
            double most = reached == 0
                    ? run
                    : HalfKilometres.floor(Math.max(reached + STEP_KM, reached * LongRunLength.STEP));
            inSteps.add(Math.min(run, most));
            reached = Math.max(reached, Math.min(run, most));
        }
        return inSteps;
    }

    /** Only the longest runs of all may take more than the usual share of their weeks. */
    private static List<Double> withinShare(Season season, List<WeekLoad> loads, List<Double> runs) {
        double limit = LongRunShare.limit(season.daysForShare());
        List<Double> within = new ArrayList<>();
        for (int week = 0; week < runs.size(); week++) {
            double run = runs.get(week);
            long asLong = runs.stream().filter(other -> other >= run).count();
            double most = HalfKilometres.floor(limit * loads.get(week).kilometres());
            within.add(asLong <= LONGEST_RUNS ? run : Math.min(run, most));
        }
        return within;
    }

    /**
     * The last long run before the taper is the longest one, by half a kilometre (ours), for it must lie at the right distance from
     * the race.
     */
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

    double longest() {
        return weekly.get(lastLong(weekly));
    }

    /**
     * Km of a long run after the peak, so many days before the race: about 5/6, 3/4 and half of the longest, three, two and one
     * week out. A straight line between Higdon's 32, 19 and 13 km (2011) and the 32, 26 and 19 km of Pfitzinger and Douglas (2009).
     */
    double inTaper(int daysToRace) {
        return longest() * Math.min(0.85, 0.3 + daysToRace / 30.0);
    }
}

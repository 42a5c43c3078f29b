package app.stride.plans.domain.periodization.generation;

import app.stride.plans.domain.periodization.request.TuneUpRace;
import app.stride.plans.domain.periodization.season.Days;
import app.stride.plans.domain.periodization.season.Season;
import app.stride.plans.domain.periodization.season.Timeline;
import app.stride.plans.domain.periodization.volume.HalfKilometres;
import app.stride.plans.domain.periodization.volume.LongRunShare;
import app.stride.plans.domain.periodization.volume.WeekLoad;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Settles how far each day goes: races, long runs and shakeouts first, then what each week and each taper block leaves over. */
final class DailyDistances {

    /** Between the 2 miles of Higdon (2011) and the 4 of Pfitzinger and Douglas (2009) on the eve of a marathon. */
    private static final double LONGEST_SHAKEOUT_KM = 5;

    /** Of the peak week: ours, so that 5 km are reached at about 70 km a week. */
    private static final double SHAKEOUT = 0.07;

    /** Of the peak week's runs, for the days between it and the taper: ours, as much as the first block of a marathon's taper. */
    private static final double TRANSITION = 0.85;

    /**
     * What a tune-up race comes to with its warm-up and cool-down, of the longest run: as in Pfitzinger and Douglas (2009), where
     * races of 8-15 km make days of 14-21 km, beside long runs of up to 32 km.
     */
    private static final double TUNE_UP_DAY = 0.6;

    /** Ours: 4 km before and after; more would be a long run of its own. */
    private static final double MOST_AROUND_TUNE_UP_KM = 8;

    /** Ours: less has no room for a warm-up and a cool-down. */
    private static final double LEAST_AROUND_TUNE_UP_KM = 1;

    /** Of a taper block's share, however many days the athlete is away: ours, within the bounds of every block. */
    private static final double LEAST_OF_A_BLOCK = 0.9;

    /** Of what a day of work has room for: ours, the longest of such runs is about so much longer than the mean. */
    private static final double MORE_THAN_USUAL = 1.15;

    private static final int DAYS_OF_A_WEEK = 7;

    private final Season season;
    private final Timeline timeline;
    private final Layout layout;
    private final List<WeekLoad> loads;
    private final LongRuns longRuns;
    private final Portions portions;

    private DailyDistances(Season season, Layout layout, List<WeekLoad> loads, LongRuns longRuns) {
        this.season = season;
        this.timeline = season.timeline();
        this.layout = layout;
        this.loads = loads;
        this.longRuns = longRuns;
        this.portions = new Portions(
                layout,
                timeline.days(),
                season.capacity().otherRun(),
                season.capacity().midweekRun() * MORE_THAN_USUAL);
    }

    /** Km of each day; races have theirs, a day with 0 is one of rest. */
    static Portions of(Season season, Layout layout, List<WeekLoad> loads, LongRuns longRuns) {
        DailyDistances distances = new DailyDistances(season, layout, loads, longRuns);
        distances.placeFixed();
        distances.fillWeeks();
        distances.fillTaper();
        return distances.portions;
    }

    private void placeFixed() {
        double peak = loads.get(loads.size() - 1).kilometres();
        double shakeout = Math.min(LONGEST_SHAKEOUT_KM, HalfKilometres.nearest(peak * SHAKEOUT));
        for (int day = 0; day < timeline.days(); day++) {
            if (layout.role(day) == DayRole.LONG) {
                portions.set(day, longRun(day));
                portions.keepWithin(daysOfWeek(timeline.weekOf(day)), longRun(day));
            } else if (layout.role(day) == DayRole.SHAKEOUT) {
                portions.set(day, Math.max(Portions.SHORTEST_RUN_KM, shakeout));
            }
        }
        for (TuneUpRace race : season.request().tuneUps()) {
            portions.set(timeline.dayOf(race.date()), tuneUp(race.distance().kilometres()));
        }
        portions.set(timeline.raceDay(), season.request().goal().distance().kilometres());
    }

    /** With easy running around it, the more the shorter the race is. */
    private double tuneUp(double race) {
        double around = HalfKilometres.nearest(longRuns.longest() * TUNE_UP_DAY - race);
        return race + Math.max(LEAST_AROUND_TUNE_UP_KM, Math.min(MOST_AROUND_TUNE_UP_KM, around));
    }

    private double longRun(int day) {
        int week = timeline.weekOf(day) - timeline.firstFullWeek();
        return timeline.weekOf(day) > timeline.peakWeek()
                ? HalfKilometres.floor(longRuns.inTaper(timeline.daysToRace(day)) * layout.share(day))
                : longRuns.weekly().get(Math.max(0, week));
    }

    private void fillWeeks() {
        if (timeline.firstFullWeek() > 0) {
            fillShortFirstWeek();
        }
        double before = 0;
        double highest = 0;
        for (int week = timeline.firstFullWeek(); week <= timeline.peakWeek(); week++) {
            WeekLoad load = loads.get(week - timeline.firstFullWeek());
            before = fillWeek(daysOfWeek(week), load, load.within(before, highest));
            highest = Math.max(highest, load.isLoad() ? before : 0);
        }
    }

    /** Says what the week holds, which is less than its budget where its days cannot bear more. */
    private double fillWeek(int[] days, WeekLoad load, double budget) {
        portions.fill(days, budget);
        if (budget < load.kilometres() && shortenLongRun(days)) {
            portions.fill(days, budget);
        }
        return portions.total(days);
    }

    /** A short first week is a full one without the days before the start. */
    private void fillShortFirstWeek() {
        int[] days = daysOfWeek(0);
        double others = loads.get(0).kilometres() - longRuns.weekly().get(0);
        double perRun = others / (season.pattern().daysPerWeek() - 1);
        portions.fill(days, HalfKilometres.floor(portions.total(days) + perRun * portions.open(days).length));
        shortenLongRun(days);
    }

    /** The days after the highest week: those before the first block, then the blocks, each with its own budget. */
    private void fillTaper() {
        portions.limitToLongestOf(peakDays());
        List<Stretch> stretches = new ArrayList<>(transitions());
        for (int block = timeline.taper().blocks(); block > 0; block--) {
            stretches.add(block(block));
        }
        stretches.forEach(this::makeRoom);
        stretches.forEach(stretch -> portions.fill(stretch.days(), stretch.budget()));
        stretches.stream()
                .filter(stretch -> shortenLongRun(stretch.days()))
                .forEach(stretch -> portions.fill(stretch.days(), stretch.budget()));
        keepBelowPeak();
    }

    /** A long run that leaves less than the others need at the least is cut, for a block must not hold more than its share. */
    private void makeRoom(Stretch stretch) {
        for (int day : stretch.days()) {
            if (layout.role(day) == DayRole.LONG) {
                double left = stretch.budget() - portions.least(stretch.days()) + portions.on(day);
                double most = Math.max(Portions.SHORTEST_RUN_KM, HalfKilometres.floor(left));
                portions.set(day, Math.min(portions.on(day), most));
            }
        }
    }

    /** Days that share a budget of kilometres, the last one not included. */
    private record Stretch(int from, int to, double budget) {
        int[] days() {
            return new Days(from, to).toArray();
        }
    }

    /** The days before the first block: in one piece, or week by week where running begins again. */
    private List<Stretch> transitions() {
        int from = timeline.dayOf(timeline.peakSunday()) + 1;
        int to = Math.max(from, timeline.blockStart(timeline.taper().blocks()));
        List<Stretch> stretches = new ArrayList<>();
        int length = season.comebackShare(new Days(from, to)) < 1 ? DAYS_OF_A_WEEK : Math.max(1, to - from);
        for (int first = from; first < to; first += length) {
            stretches.add(transition(first, Math.min(to, first + length)));
        }
        return stretches;
    }

    private Stretch transition(int from, int to) {
        int[] days = new Days(from, to).toArray();
        double perRun = portions.dealt(peakDays()) / Math.max(1, portions.open(peakDays()).length);
        double share = Math.min(TRANSITION, season.comebackShare(new Days(from, to)));
        double others = HalfKilometres.floor(perRun * share * portions.open(days).length);
        return new Stretch(from, to, portions.total(days) + others);
    }

    /** The days of a block that do not belong to the highest week, with what that week leaves of the block's share. */
    private Stretch block(int block) {
        double peak = portions.total(peakDays());
        double asUsual = timeline.taper().share(block) * presence(block);
        double share = peak * Math.min(asUsual, comebackShare(block));
        int start = timeline.blockStart(block);
        int from = Math.max(start, timeline.dayOf(timeline.peakSunday()) + 1);
        double before = portions.total(new Days(start, from).toArray());
        double usual = HalfKilometres.nearest(share - before);
        if (block > 1) {
            return new Stretch(from, start + 7, usual);
        }
        double most = HalfKilometres.floor(peak * timeline.taper().mostInTheLast() - before);
        double allRuns = portions.least(new Days(from, start + 7).toArray());
        return new Stretch(from, start + 7, Math.max(usual, Math.min(most, allRuns)));
    }

    /** What a block soon after weeks away has of the highest week at most, by the days that there are. */
    private double comebackShare(int block) {
        double share = season.comebackShare(timeline.block(block));
        int runs = timeline.block(block).count(day -> layout.role(day).isRun());
        return share == 1
                ? 1
                : share * Math.min(1, runs / (double) season.pattern().daysPerWeek());
    }

    /** The part of a block's running that the athlete is there for; of what is missed the other days make up so much that it stays a taper. */
    private double presence(int block) {
        int away = timeline.block(block)
                .count(day -> season.pattern().runsOn(timeline.weekday(day))
                        && season.availability().isAway(timeline.date(day)));
        return Math.max(LEAST_OF_A_BLOCK, 1 - away / (double) season.pattern().daysPerWeek());
    }

    /**
     * A long run of a short week or of the taper keeps to its share of the calendar week, which differs from the days that it shares
     * a budget with. Says whether it had to be shortened.
     */
    private boolean shortenLongRun(int[] days) {
        double limit = LongRunShare.limit(season.daysForShare());
        boolean shortened = false;
        for (int day : days) {
            double others = portions.total(daysOfWeek(timeline.weekOf(day))) - portions.on(day);
            double most = HalfKilometres.floor(others * limit / (1 - limit));
            if (layout.role(day) == DayRole.LONG && portions.on(day) > most) {
                portions.set(day, most);
                shortened = true;
            }
        }
        return shortened;
    }

    /** No calendar week after the highest one comes up to it. */
    private void keepBelowPeak() {
        double most = portions.total(peakDays()) - Portions.STEP_KM;
        IntStream.range(timeline.peakWeek() + 1, timeline.weeks())
                .mapToObj(week -> timeline.daysOfWeek(week).stream()
                        .filter(day -> day < timeline.raceDay())
                        .toArray())
                .filter(days -> portions.total(days) > most)
                .forEach(days -> portions.fill(days, HalfKilometres.floor(most)));
    }

    private int[] peakDays() {
        return daysOfWeek(timeline.peakWeek());
    }

    private int[] daysOfWeek(int week) {
        return timeline.daysOfWeek(week).toArray();
    }
}

package app.stride.plans.domain.periodization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Deals out each week's and each taper block's distance to its days, by half kilometres. */
final class DailyDistances {

    private static final double SHORTEST_RUN_KM = 1.5;
    private static final double SHORTEST_QUALITY_KM = 3;
    private static final double STEP_KM = 0.5;
    private static final double TRANSITION = 0.85;

    /** What a tune-up race comes to with its warm-up and cool-down, of the longest run. */
    private static final double TUNE_UP_DAY = 0.6;

    private static final double MOST_AROUND_TUNE_UP_KM = 8;

    private final Season season;
    private final Timeline timeline;
    private final Layout layout;
    private final LongRuns longRuns;
    private final double[] kilometres;
    private double mostOnOtherDays;

    private DailyDistances(Season season, Layout layout, LongRuns longRuns) {
        this.season = season;
        this.timeline = season.timeline();
        this.layout = layout;
        this.longRuns = longRuns;
        this.kilometres = new double[timeline.days()];
        this.mostOnOtherDays = season.capacity().otherRun();
    }

    /** Km of each day; races have theirs, a day with 0 is one of rest. */
    static double[] of(Season season, Layout layout, List<WeekLoad> loads, LongRuns longRuns) {
        Timeline timeline = season.timeline();
        DailyDistances days = new DailyDistances(season, layout, longRuns);
        days.placeFixed(loads);
        days.fillShortFirstWeek(loads);
        timeline.loadableWeeks()
                .forEach(week -> days.fill(
                        timeline.daysOfWeek(week).toArray(),
                        loads.get(week - timeline.firstFullWeek()).kilometres()));
        days.fillTaper();
        return days.kilometres;
    }

    private void placeFixed(List<WeekLoad> loads) {
        double peak = loads.get(loads.size() - 1).kilometres();
        season.request()
                .tuneUps()
                .forEach(race -> kilometres[timeline.dayOf(race.date())] =
                        tuneUp(race.distance().kilometres()));
        for (int day = 0; day < kilometres.length; day++) {
            if (layout.role(day) == DayRole.LONG) {
                kilometres[day] = longRun(day);
            } else if (layout.role(day) == DayRole.SHAKEOUT) {
                kilometres[day] = Math.max(SHORTEST_RUN_KM, Math.min(5, HalfKilometres.nearest(peak * 0.07)));
            }
        }
        kilometres[timeline.raceDay()] = season.request().goal().distance().kilometres();
    }

    /** With easy running around it, the more the shorter the race is. */
    private double tuneUp(double race) {
        double around = HalfKilometres.nearest(longRuns.longest() * TUNE_UP_DAY - race);
        return race + Math.max(1, Math.min(MOST_AROUND_TUNE_UP_KM, around));
    }

    private double longRun(int day) {
        int week = timeline.weekOf(day) - timeline.firstFullWeek();
        return timeline.weekOf(day) > timeline.peakWeek()
                ? HalfKilometres.floor(longRuns.inTaper(timeline.daysToRace(day)))
                : longRuns.weekly().get(Math.max(0, week));
    }

    /** The first week, when it is short, is a full one without the days before the start. */
    private void fillShortFirstWeek(List<WeekLoad> loads) {
        if (timeline.firstFullWeek() > 0) {
            int[] days = timeline.daysOfWeek(0).toArray();
            double volume = loads.get(0).kilometres();
            double longRun = longRuns.weekly().get(0);
            double perRun = (volume - longRun) / (season.pattern().daysPerWeek() - 1);
            double budget = HalfKilometres.floor(total(days) + perRun * dealtDays(days).length);
            fill(days, budget);
            shortenLongRun(days, total(days));
        }
    }

    /** The days after the highest week: those before the first block, then the blocks, each with its own budget. */
    private void fillTaper() {
        mostOnOtherDays = Arrays.stream(dealtDays(peakDays()))
                .mapToDouble(day -> kilometres[day])
                .max()
                .orElse(mostOnOtherDays);
        List<Stretch> stretches = new ArrayList<>(List.of(transition()));
        for (int block = timeline.taper().blocks(); block > 0; block--) {
            stretches.add(block(block));
        }
        stretches.forEach(stretch -> fill(stretch.days(), stretch.budget()));
        stretches.forEach(stretch -> shortenLongRun(stretch.days(), stretch.budget()));
        keepBelowPeak();
    }

    /** Days that share a budget. */
    private record Stretch(int[] days, double budget) {}

    /** No calendar week after the highest one comes near it. */
    private void keepBelowPeak() {
        double most = total(peakDays()) - STEP_KM;
        IntStream.range(timeline.peakWeek() + 1, timeline.weeks())
                .mapToObj(week -> timeline
                        .daysOfWeek(week)
                        .filter(day -> day < timeline.raceDay())
                        .toArray())
                .filter(days -> total(days) > most)
                .forEach(days -> fill(days, HalfKilometres.floor(most)));
    }

    private int[] peakDays() {
        return timeline.daysOfWeek(timeline.peakWeek()).toArray();
    }

    /** Between the highest week and the first block of the taper the days stay a little below that week's. */
    private Stretch transition() {
        int from = timeline.dayOf(timeline.peakSunday()) + 1;
        int[] days = IntStream.range(from, Math.max(from, timeline.blockStart(timeline.taper().blocks())))
                .toArray();
        double perRun = dealt(peakDays()) / Math.max(1, dealtDays(peakDays()).length);
        return new Stretch(days, total(days) + HalfKilometres.floor(perRun * TRANSITION * dealtDays(days).length));
    }

    private Stretch block(int block) {
        double peak = total(peakDays());
        int peakEnd = timeline.dayOf(timeline.peakSunday());
        int[] days = timeline.block(block).filter(day -> day > peakEnd).toArray();
        double before = total(timeline.block(block).filter(day -> day <= peakEnd).toArray());
        return new Stretch(days, HalfKilometres.nearest(peak * timeline.taper().share(block) - before));
    }

    /** A long run of the taper keeps to its share of the calendar week, which differs from the block. */
    private void shortenLongRun(int[] days, double budget) {
        double limit = LongRunShare.limit(season.daysForShare());
        Arrays.stream(days).filter(day -> layout.role(day) == DayRole.LONG).forEach(day -> {
            double others = total(timeline.daysOfWeek(timeline.weekOf(day)).toArray()) - kilometres[day];
            double most = HalfKilometres.floor(others * limit / (1 - limit));
            if (kilometres[day] > most) {
                kilometres[day] = most;
                fill(days, budget);
            }
        });
    }

    /** Deals what the long run and races leave of a budget: half a kilometre at a time to the day that has least for its weight. */
    private void fill(int[] days, double budget) {
        int[] open = openDays(days, budget);
        double left = budget - total(days) + dealt(days);
        for (int day : dealtDays(days)) {
            kilometres[day] = 0;
        }
        for (int day : open) {
            kilometres[day] = shortest(day);
            left -= shortest(day);
        }
        double most = mostOnOtherDays(days, budget);
        while (left >= STEP_KM) {
            int next = neediest(open, most);
            if (next < 0) {
                return;
            }
            kilometres[next] += STEP_KM;
            left -= STEP_KM;
        }
    }

    /** The days that are dealt to; the lightest easy ones fall out while the budget is too small for all. */
    private int[] openDays(int[] days, double budget) {
        double left = budget - total(days) + dealt(days);
        int[] open = dealtDays(days);
        while (open.length > 0 && Arrays.stream(open).mapToDouble(this::shortest).sum() > left) {
            int lightest = Arrays.stream(open)
                    .filter(day -> layout.role(day) == DayRole.EASY)
                    .boxed()
                    .min((one, other) -> Double.compare(weight(one), weight(other)))
                    .orElse(-1);
            if (lightest < 0) {
                return open;
            }
            open = Arrays.stream(open).filter(day -> day != lightest).toArray();
        }
        return open;
    }

    private int neediest(int[] open, double most) {
        int neediest = -1;
        for (int day : open) {
            boolean room = kilometres[day] + STEP_KM <= most;
            if (room && (neediest < 0 || kilometres[day] / weight(day) < kilometres[neediest] / weight(neediest))) {
                neediest = day;
            }
        }
        return neediest;
    }

    /** No other run is longer than the long one, unless the week could not be made up otherwise. */
    private double mostOnOtherDays(int[] days, double budget) {
        double longRun = Arrays.stream(days)
                .filter(day -> layout.role(day) == DayRole.LONG)
                .mapToDouble(day -> kilometres[day])
                .min()
                .orElse(Double.MAX_VALUE);
        long runs = Arrays.stream(days).filter(day -> kilometres[day] > 0).count();
        double even = HalfKilometres.nearest(budget / Math.max(1, runs) + STEP_KM);
        return Math.min(mostOnOtherDays, Math.max(longRun, even));
    }

    private double shortest(int day) {
        return layout.role(day) == DayRole.QUALITY ? SHORTEST_QUALITY_KM : SHORTEST_RUN_KM;
    }

    /** Quality days and the middle of the week are longer, the days beside the long run shorter. */
    private double weight(int day) {
        if (layout.role(day) == DayRole.QUALITY) {
            return 1.15;
        }
        if (layout.role(day - 1) == DayRole.LONG || layout.role(day + 1) == DayRole.LONG) {
            return 0.8;
        }
        return layout.role(day - 1) == DayRole.QUALITY && layout.role(day + 1) == DayRole.QUALITY ? 0.95 : 1.05;
    }

    private int[] dealtDays(int[] days) {
        return Arrays.stream(days)
                .filter(day -> layout.role(day) == DayRole.EASY || layout.role(day) == DayRole.QUALITY)
                .toArray();
    }

    private double dealt(int[] days) {
        return total(dealtDays(days));
    }

    private double total(int[] days) {
        return Arrays.stream(days).mapToDouble(day -> kilometres[day]).sum();
    }

}

package app.stride.plans.domain.periodization;

import app.stride.plans.domain.periodization.WeekLoad.Kind;
import app.stride.plans.domain.plan.PlanType;
import java.util.ArrayList;
import java.util.List;

/** The distance of each full week up to the peak: equal steps of growth, cutbacks between them, less when the athlete is away. */
final class VolumeCurve {

    /** The bound is 10 % over the highest week so far; what published marathon plans grow by is 6 % in the median. */
    private static final double STEEPEST = 1.095;

    private static final double BOUND = 1.10;

    /** Of the week before it; the bounds are 15-30 % less. */
    private static final double CUTBACK = 0.80;

    /** Of the load before it at most, so that a week away relieves like a cutback. */
    private static final double AWAY = 0.82;

    /** What an athlete can be led to from far below, however many weeks there are. */
    private static final double FURTHEST = 2.2;

    /** What an athlete grows by who has the usual volume already. */
    private static final double MODEST = 1.25;

    private final List<Kind> kinds;
    private final List<Integer> levels;
    private final double first;
    private final double peak;

    private VolumeCurve(PlanType type, double start, double capacity, List<Kind> kinds, double presenceAtPeak) {
        this.kinds = kinds;
        this.levels = levels(kinds);
        this.first = HalfKilometres.nearest(Math.min(start, capacity));
        double reach = Math.min(goal(type, first), first * Math.pow(STEEPEST, topLevel()));
        this.peak = HalfKilometres.floor(Math.min(capacity, reach * presenceAtPeak));
    }

    /**
     * The loads of the weeks.
     *
     * @param start km of the first of them
     * @param capacity km of a week at most
     * @param kinds of the weeks; the last one is a load
     * @param presence the part of each week's running that the athlete is there for, 0 to 1
     */
    static List<WeekLoad> of(PlanType type, double start, double capacity, List<Kind> kinds, List<Double> presence) {
        return new VolumeCurve(type, start, capacity, kinds, presence.get(presence.size() - 1)).loads(presence);
    }

    private List<WeekLoad> loads(List<Double> presence) {
        List<WeekLoad> loads = new ArrayList<>();
        double highest = 0;
        double before = first;
        for (int week = 0; week < kinds.size(); week++) {
            double kilometres = switch (kinds.get(week)) {
                case LOAD -> level(levels.get(week), highest);
                case CUTBACK -> cutback(before);
                case AWAY -> HalfKilometres.floor(Math.max(first, highest) * Math.min(AWAY, presence.get(week)));
            };
            loads.add(new WeekLoad(kinds.get(week), kilometres, progress(week)));
            highest = Math.max(highest, kinds.get(week) == Kind.LOAD ? kilometres : 0);
            before = kilometres;
        }
        return loads;
    }

    private double level(int level, double highest) {
        double bound = highest == 0 ? Double.MAX_VALUE : highest * BOUND;
        if (level == topLevel()) {
            return HalfKilometres.floor(Math.min(Math.max(peak, highest + 0.5), bound));
        }
        double steps = level / (double) topLevel();
        return Math.min(
                HalfKilometres.floor(Math.min(first * Math.pow(peak / first, steps), bound)),
                Math.max(peak, first) - 0.5);
    }

    /** Four fifths of the week before, or the half kilometre next to it that is within 15-30 % less. */
    private static double cutback(double before) {
        return HalfKilometres.nearest(before * CUTBACK);
    }

    private double progress(int week) {
        return topLevel() == 0 ? 1 : Math.max(0, levels.get(week)) / (double) topLevel();
    }

    private int topLevel() {
        return levels.get(levels.size() - 1);
    }

    /** Each load is a level above the last, except after a week away; other weeks stay at the level before them. */
    private static List<Integer> levels(List<Kind> kinds) {
        List<Integer> levels = new ArrayList<>();
        int level = -1;
        for (int week = 0; week < kinds.size(); week++) {
            boolean back = level >= 0 && week > 0 && kinds.get(week - 1) == Kind.AWAY && week < kinds.size() - 1;
            level += kinds.get(week) == Kind.LOAD && !back ? 1 : 0;
            levels.add(level);
        }
        return levels;
    }

    private static double goal(PlanType type, double first) {
        double goal = Math.max(first * MODEST, Math.min(usual(type), first * FURTHEST));
        return Math.min(goal, Math.max(ceiling(type), first * 1.05));
    }

    /** Peak weeks of published plans: Higdon (2011) Novice 1 64 km, Pfitzinger and Douglas (2009) 18/55 88 km for the marathon. */
    private static double usual(PlanType type) {
        return switch (type) {
            case FIVE_K -> 35;
            case TEN_K -> 45;
            case HALF_MARATHON -> 55;
            case MARATHON -> 72;
        };
    }

    /** Beyond this more distance is no longer what the race asks for, unless the athlete is used to it. */
    private static double ceiling(PlanType type) {
        return switch (type) {
            case FIVE_K -> 90;
            case TEN_K -> 105;
            case HALF_MARATHON -> 120;
            case MARATHON -> 140;
        };
    }
}

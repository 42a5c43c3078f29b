package app.stride.plans.domain.periodization.volume;

import app.stride.plans.domain.periodization.volume.WeekLoad.Kind;
import app.stride.plans.domain.plan.PlanType;
import java.util.ArrayList;
import java.util.List;

/** The distance of each full week up to the peak: equal steps of growth, cutbacks between them, less when the athlete is away. */
public final class VolumeCurve {

    /**
     * Over the highest week so far, the folk rule's bound: growth of over 30 % brought novices more injuries of distance than below
     * 10 % (Nielsen et al., JOSPT 44 (2014) 739), though 10 % is no magic number (Buist et al., AJSM 36 (2008) 33). What published
     * marathon plans grow by is 6 % in the median.
     */
    private static final double BOUND = 1.10;

    /** Of the week before it: ours, in the milder half of 15-30 % less. */
    private static final double CUTBACK = 0.80;

    /** Ours: of the load before it at most, so that a week away relieves like a cutback. */
    private static final double AWAY = 0.82;

    /** Ours: the highest week stands out by as much. */
    private static final double STEP = 0.5;

    private final List<Kind> kinds;
    private final List<Integer> levels;
    private final double first;
    private final double peak;

    private VolumeCurve(
            PlanType type, double emphasis, double start, double capacity, List<Kind> kinds, double presenceAtPeak) {
        this.kinds = kinds;
        this.levels = levels(kinds);
        double most = HalfKilometres.floor(capacity);
        this.first = Math.min(HalfKilometres.nearest(start), topLevel() > 0 ? most - STEP : most);
        double reach = Math.min(PeakVolume.of(type, first) * emphasis, first * Math.pow(BOUND, topLevel()));
        this.peak = HalfKilometres.floor(Math.min(most, reach * presenceAtPeak));
    }

    /**
     * The loads of the weeks.
     *
     * @param emphasis on volume, 1 for what published plans have
     * @param start km of the first of them
     * @param capacity km of a week at most
     * @param kinds of the weeks; the last one is a load
     * @param presence the part of each week's running that the athlete is there for, 0 to 1
     */
    public static List<WeekLoad> of(
            PlanType type, double emphasis, double start, double capacity, List<Kind> kinds, List<Double> presence) {
        return new VolumeCurve(type, emphasis, start, capacity, kinds, presence.get(presence.size() - 1))
                .loads(presence);
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
            return HalfKilometres.floor(Math.min(Math.max(peak, highest + STEP), bound));
        }
        double steps = level / (double) topLevel();
        return Math.min(
                Math.min(HalfKilometres.nearest(first * Math.pow(peak / first, steps)), HalfKilometres.floor(bound)),
                Math.max(peak, first) - STEP);
    }

    /** Four fifths of the week before, or the half kilometre next to it that is within 15-30 % less. */
    static double cutback(double before) {
        return HalfKilometres.nearest(before * CUTBACK);
    }

    /** The most that a load may hold after a highest week of so many. */
    static double grown(double highest) {
        return HalfKilometres.floor(highest * BOUND);
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
}

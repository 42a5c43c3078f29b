package app.stride.plans.domain.periodization.volume;

import app.stride.plans.domain.plan.PlanType;

/**
 * The part of a week that its long run takes. Daniels (2014) allows 25-30 % and Hansons (Humphrey, 2016) keep to it with six
 * days a week; with fewer days it cannot be less than a fair part: Higdon's Novice 1 (2011) has half of the week with four.
 */
public final class LongRunShare {

    /**
     * What a marathon plan may add in its four longest runs: the longest of Higdon's Novice 1 (2011) is half of a week of four
     * runs.
     */
    public static final double MARATHON_EXTRA = 0.05;

    private LongRunShare() {}

    /**
     * The highest share with so many running days a week: Higdon's with three and four, from six on a little over Daniels' 30 %,
     * five between them.
     */
    public static double limit(int daysPerWeek) {
        return switch (daysPerWeek) {
            case 1, 2, 3 -> 0.55;
            case 4 -> 0.45;
            case 5 -> 0.40;
            default -> 0.35;
        };
    }

    /**
     * The share to aim for, growing with the progress (0 to 1) of a plan. Ours: just under the limit, for long runs are rounded, as
     * novices of Higdon (2011) need it from the start to come near his longest; less for short races, where they are not the point.
     */
    public static double aim(PlanType type, int daysPerWeek, double progress) {
        boolean longRace = type == PlanType.MARATHON || type == PlanType.HALF_MARATHON;
        double first = limit(daysPerWeek) * (longRace ? 0.97 : 0.80);
        double last = limit(daysPerWeek) * (longRace ? 0.99 : 0.88);
        return first + (last - first) * progress;
    }
}

package app.stride.plans.domain.periodization.volume;

import app.stride.plans.domain.plan.PlanType;

/** How long the longest run of a race's plan usually is, and how far beyond the longest before it a long run may go. */
public final class LongRunLength {

    /** Over the longest run of the last 30 days: beyond it injuries are more frequent (Frandsen et al., BJSM 59 (2025) 1203). */
    public static final double STEP = 1.10;

    /** Daniels, <i>Running Formula</i> (2014): a quarter of the week and up to 30 %. */
    private static final double QUARTER = 0.25;

    private LongRunLength() {}

    /**
     * The 20-milers of Higdon (2011) and of Pfitzinger and Douglas (2009) and a little more for the marathon; for shorter races about
     * what Daniels' quarter (2014) of a week of 65 to 90 km comes to.
     */
    public static double usual(PlanType type) {
        return switch (type) {
            case FIVE_K -> 16;
            case TEN_K -> 18;
            case HALF_MARATHON -> 23;
            case MARATHON -> 34;
        };
    }

    /** Who runs more than those plans hold runs longer, too: Daniels' quarter (2014) of the highest week, up to an end of its own. */
    public static double usual(PlanType type, double highestWeek) {
        return Math.max(usual(type), Math.min(longestUsual(type), QUARTER * highestWeek));
    }

    /**
     * Ours, about what the fullest plans of Pfitzinger and Latter, <i>Faster Road Racing</i> (2015), go up to: an hour and a half to two
     * hours of a fast athlete.
     */
    private static double longestUsual(PlanType type) {
        return switch (type) {
            case FIVE_K -> 22;
            case TEN_K -> 24;
            case HALF_MARATHON -> 28;
            case MARATHON -> usual(type);
        };
    }
}

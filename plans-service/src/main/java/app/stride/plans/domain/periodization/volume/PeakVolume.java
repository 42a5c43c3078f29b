package app.stride.plans.domain.periodization.volume;

import app.stride.plans.domain.plan.PlanType;

/**
 * What the highest week of a plan is to hold, by what its first one holds: a straight line through the first and the highest
 * weeks of published plans, for whoever has the weeks to get there.
 *
 * @param first km of the first week of a novice's plan
 * @param peak km of the highest week of that plan
 * @param rise km at the peak for each km that another athlete starts with more
 * @param ceiling km beyond which more is no longer what the race asks for, unless the athlete is used to it
 */
record PeakVolume(double first, double peak, double rise, double ceiling) {

    /** What an athlete beyond the ceiling still grows by: ours, enough for a highest week that stands out. */
    private static final double MODEST = 1.05;

    /**
     * Pfitzinger and Latter, <i>Faster Road Racing</i> (2015): 48 to 64 and 72 to 88 km. The beginner's end is ours, a little over
     * Higdon's Novice 5K, whose other days are walks; so are all ceilings.
     */
    private static final PeakVolume FIVE_K = new PeakVolume(8, 18, 1.1, 90);

    /**
     * Pfitzinger and Latter (2015): 48 to 68 and 72 to 92 km. The beginner's end is ours, a little over Higdon's Novice 10K, which
     * fills its week with other sports.
     */
    private static final PeakVolume TEN_K = new PeakVolume(16, 28, 1.15, 105);

    /** Pfitzinger and Latter (2015): 50 to 76 and 74 to 101 km; Higdon's Novice 1 half (2011): 19 to 37 km. */
    private static final PeakVolume HALF_MARATHON = new PeakVolume(19, 38, 1.1, 120);

    /**
     * Higdon (2011): Novice 1 from 24 to 64 km, Intermediate 1 from 39 to 71 km; Pfitzinger and Douglas, <i>Advanced Marathoning</i>
     * (2009): 18/55 from 53 to 88 km; Hansons' advanced plan (Humphrey, 2016): from 61 to 99 km.
     */
    private static final PeakVolume MARATHON = new PeakVolume(24, 60, 0.95, 140);

    /** Km of the highest week for a plan whose first full week holds so many. */
    static double of(PlanType type, double first) {
        PeakVolume published = switch (type) {
            case FIVE_K -> FIVE_K;
            case TEN_K -> TEN_K;
            case HALF_MARATHON -> HALF_MARATHON;
            case MARATHON -> MARATHON;
        };
        return published.from(first);
    }

    private double from(double start) {
        double onTheLine = peak + (start - first) * rise;
        return Math.max(start * MODEST, Math.min(ceiling, onTheLine));
    }
}

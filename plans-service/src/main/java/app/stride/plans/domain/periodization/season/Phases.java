package app.stride.plans.domain.periodization.season;

import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlanType;

/**
 * Which phase each calendar week belongs to: the peak phase ends with the highest week, all after it is taper, and of what is
 * before it the base is what is left once the build has had its weeks.
 *
 * @param base calendar weeks of it, a short first week included
 */
public record Phases(int base, int build, int peak) {

    /** More than this is base: a body has adapted to a kind of stress after 6-8 weeks (Daniels, <i>Running Formula</i>, 2014). */
    private static final int LONGEST_BUILD = 8;

    /** Ours: a third of them at most is peak, so that a short plan, too, prepares for its sharpest weeks twice as long. */
    private static final int WEEKS_PER_PEAK_WEEK = 3;

    /** Ours: of the weeks before the peak two fifths are build where there are many, for the base carries what follows. */
    private static final int BUILD_FIFTHS = 2;

    /** The calendar weeks up to the peak, split for a race of the given type. */
    public static Phases of(PlanType type, int weeksToPeak) {
        int peak = Math.min(usualPeak(type), Math.max(1, weeksToPeak / WEEKS_PER_PEAK_WEEK));
        int rest = weeksToPeak - peak;
        int build = Math.min(rest, Math.min(LONGEST_BUILD, Math.max(usualBuild(type), rest * BUILD_FIFTHS / 5)));
        return new Phases(rest - build, build, peak);
    }

    /**
     * Weeks of the sharpest training, and of the build before it: ours, less than the six of each of Daniels' phases (2014) at
     * their best, for base and taper want their weeks too; fewer for shorter races, whose plans are shorter.
     */
    private static int usualPeak(PlanType type) {
        return switch (type) {
            case MARATHON -> 3;
            case HALF_MARATHON, TEN_K -> 2;
            case FIVE_K -> 1;
        };
    }

    private static int usualBuild(PlanType type) {
        return switch (type) {
            case MARATHON -> 5;
            case HALF_MARATHON -> 4;
            case TEN_K -> 3;
            case FIVE_K -> 2;
        };
    }

    /** The phase of a calendar week, 0 for the first; race day itself is {@link Phase#RACE}. */
    public Phase of(int week) {
        if (week < base) {
            return Phase.BASE;
        }
        if (week < base + build) {
            return Phase.BUILD;
        }
        return week < base + build + peak ? Phase.PEAK : Phase.TAPER;
    }

    /** The number of a calendar week within its phase, 1 for the first. */
    public int phaseWeek(int week) {
        return switch (of(week)) {
            case BASE -> week + 1;
            case BUILD -> week - base + 1;
            case PEAK -> week - base - build + 1;
            default -> week - base - build - peak + 1;
        };
    }
}

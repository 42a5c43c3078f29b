package app.stride.plans.domain.periodization.season;

import app.stride.plans.domain.plan.PlanType;
import java.time.DayOfWeek;
import java.util.List;

/**
 * How training falls off before a race, in blocks of seven days that end on the day before it.
 *
 * @param shares of the peak week's distance, one per block, the block of the race last
 * @param mostInTheLast share of the peak week that the block of the race may hold so that who runs little keeps all runs: a taper
 *     keeps their frequency (Bosquet et al., MSSE 39 (2007) 1358); the shares are ours, just below the rule's bounds
 * @param overlap days of the first block that may belong to the highest week, for weeks end on Sundays and blocks on the eve of a
 *     race on any weekday: ours; one before a half marathon, for with its long run the first of two blocks would be nearly full
 */
public record Taper(List<Double> shares, double mostInTheLast, int overlap) {

    /**
     * Calendar weeks of Pfitzinger and Douglas, <i>Advanced Marathoning</i> (2009), hold 82, 60 and 40 %; blocks hold a little more
     * (ours), for they begin with the weekend that a calendar week ends with.
     */
    private static final Taper MARATHON = new Taper(List.of(0.86, 0.66, 0.46), 0.49, 3);

    /**
     * Two weeks, cut by 41-60 % in the end, in steps and not at once: Bosquet et al., MSSE 39 (2007) 1358; Mujika and Padilla, MSSE
     * 35 (2003) 1182. The first step, to three quarters, is ours.
     */
    private static final Taper HALF_MARATHON = new Taper(List.of(0.75, 0.48), 0.54, 1);

    /** A little over half less for a week: within the 41-60 % of Bosquet et al. (2007). */
    private static final Taper SHORT = new Taper(List.of(0.46), 0.58, 3);

    /** The same after a mild block, ours, that falls off as the first one of a half marathon. */
    private static final Taper SHORT_FROM_WEEKEND = new Taper(List.of(0.75, 0.46), 0.58, 3);

    /**
     * The taper of a race. A 5k or 10k late in the week takes a second, mild block: its only one would begin with the long run of
     * the peak week.
     */
    public static Taper of(PlanType type, DayOfWeek raceDay) {
        return switch (type) {
            case MARATHON -> MARATHON;
            case HALF_MARATHON -> HALF_MARATHON;
            case FIVE_K, TEN_K -> raceDay.compareTo(DayOfWeek.FRIDAY) >= 0 ? SHORT_FROM_WEEKEND : SHORT;
        };
    }

    public int blocks() {
        return shares.size();
    }

    /** The share of a block that begins so many weeks before the race, 1 for the block of the race. */
    public double share(int weeksBefore) {
        return shares.get(blocks() - weeksBefore);
    }
}

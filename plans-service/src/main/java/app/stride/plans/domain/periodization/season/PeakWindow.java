package app.stride.plans.domain.periodization.season;

import app.stride.plans.domain.plan.PlanType;
import java.time.DayOfWeek;

/**
 * When the hardest training must lie, in days before the race: late enough to count, early enough to recover from. The last
 * 20-miler of Higdon's Novice 1 (2011) and of Pfitzinger and Douglas' 18/55 (2009) is three weeks before the marathon, the
 * highest week of Hansons' plans (Humphrey, 2016) the 15th of 18.
 *
 * @param latest days before the race at the least
 * @param earliest days before the race at the most
 */
public record PeakWindow(int latest, int earliest) {

    /**
     * For the end of the highest week; before shorter races later, as their tapers are shorter (Mujika and Padilla, MSSE 35 (2003)
     * 1182: tapers of 4 to 28 days; the days for each race are ours).
     */
    public static PeakWindow ofHighestWeek(PlanType type) {
        return switch (type) {
            case MARATHON -> new PeakWindow(14, 28);
            case HALF_MARATHON -> new PeakWindow(7, 21);
            case FIVE_K, TEN_K -> new PeakWindow(7, 14);
        };
    }

    /** For the longest run; a short race allows a week more than for the highest week, for its long run is no race of its own: ours. */
    public static PeakWindow ofLongestRun(PlanType type) {
        return type == PlanType.MARATHON ? new PeakWindow(14, 28) : new PeakWindow(7, 21);
    }

    /** Days before a race that its taper takes. */
    public static int daysOfTaper(PlanType type, DayOfWeek raceDay) {
        return 7 * Taper.of(type, raceDay).blocks();
    }

    /** Whether the days are within the window. */
    public boolean contains(long daysBeforeRace) {
        return daysBeforeRace >= latest && daysBeforeRace <= earliest;
    }

    /** Whether the days are within the window when they are rounded to weeks, as its bounds are meant. */
    public boolean containsRounded(long daysBeforeRace) {
        return contains(7 * Math.round(daysBeforeRace / 7.0));
    }
}

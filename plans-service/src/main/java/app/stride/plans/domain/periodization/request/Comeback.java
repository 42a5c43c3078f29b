package app.stride.plans.domain.periodization.request;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How running begins again after days off: the table of return of Daniels, <i>Running Formula</i> (2014). Up to 5
 * days off take nothing from fitness. After 6 to 28 days as many are run easily, with half and then three quarters of
 * the usual load; after more than four weeks with a third, half and three quarters, for nine weeks at most.
 *
 * @param first the first day of the return
 * @param daysOff at least 1
 */
public record Comeback(LocalDate first, int daysOff) {

    /** The end of the first line of Daniels' table. */
    private static final int SHORT = 5;

    /** The end of its second line, that of halves. */
    private static final int HALVES = 28;

    /** Three times three weeks, the longest return of the table. */
    private static final int LONGEST = 63;

    private static final List<Double> AFTER_DAYS = List.of(0.5, 0.75);

    private static final List<Double> AFTER_WEEKS = List.of(1 / 3.0, 0.5, 0.75);

    /** The return from the day after these days on. */
    public static Comeback after(DateRange off) {
        return new Comeback(off.to().plusDays(1), (int) ChronoUnit.DAYS.between(off.from(), off.to()) + 1);
    }

    /** Whether so little is lost that the usual load is right as soon as running is. */
    public boolean isShort() {
        return daysOff <= SHORT;
    }

    /** Whether what was trained before is not lost, so that the same plan can go on: up to four weeks. */
    public boolean keepsFitness() {
        return daysOff <= HALVES;
    }

    /** How many days the return takes: as many as were lost. */
    public int days() {
        return Math.min(LONGEST, daysOff);
    }

    /** The last day with the least load; of an odd number of days the middle one is among them: ours, and gentler. */
    public LocalDate lastOfFirstPart() {
        return first.plusDays((days() - 1L) / shares().size());
    }

    /** The share of the usual load that a day bears; 1 where it is none of the return, or where nothing is lost. */
    public double share(LocalDate date) {
        long day = ChronoUnit.DAYS.between(first, date);
        return isShort() || day < 0 || day >= days() ? 1 : shares().get((int) (day * shares().size() / days()));
    }

    private List<Double> shares() {
        return keepsFitness() ? AFTER_DAYS : AFTER_WEEKS;
    }
}

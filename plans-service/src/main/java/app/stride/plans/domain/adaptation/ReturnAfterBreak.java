package app.stride.plans.domain.adaptation;

import java.time.LocalDate;

/**
 * How running begins again after days without it: the table of return of Daniels, <i>Running Formula</i> (2014). Up to 5 days off
 * take nothing from fitness: as many easy days, at most the usual load. After 6 to 28 days the first half of the return is run with
 * half the load, the second half with three quarters.
 *
 * @param daysOff at least 1
 * @param sick whether the athlete was ill: then the first easy days take less, too
 */
record ReturnAfterBreak(int daysOff, boolean sick) {

    /** Daniels' table (2014): up to so many days off cost nothing. */
    private static final int SHORT = 5;

    /** The end of its second line, 6 to 28 days. */
    private static final int LONGEST = 28;

    /** Of the usual load in the first half of the return: Daniels (2014). */
    private static final double FIRST_HALF = 0.5;

    /** Of the usual load in the second half: Daniels (2014). */
    private static final double SECOND_HALF = 0.75;

    /** Our own choice within Daniels' "at most the usual load": after a cold a run is felt more than it trains. */
    private static final double AFTER_A_COLD = 0.8;

    /** Ours: one easy run says little of how it feels. */
    private static final int FEWEST_EASY_DAYS = 2;

    /** Whether so much is lost that the plan is not the right one any more. */
    boolean isTooLong() {
        return daysOff > LONGEST;
    }

    /** Days of easy running only: as many as were lost, two at least. */
    int easyDays() {
        return Math.max(FEWEST_EASY_DAYS, Math.min(LONGEST, daysOff));
    }

    /** Whether so little is lost that the usual load is right as soon as running is. */
    boolean isShort() {
        return daysOff <= SHORT;
    }

    /** The last day of the first half of the return. */
    LocalDate half(LocalDate first) {
        return first.plusDays(easyDays() / 2 - 1L);
    }

    /** The share of the usual distance on a day of the return, whose halves are Daniels' (2014). */
    double load(LocalDate first, LocalDate date) {
        if (isShort()) {
            return sick ? AFTER_A_COLD : 1;
        }
        return date.isAfter(half(first)) ? SECOND_HALF : FIRST_HALF;
    }
}

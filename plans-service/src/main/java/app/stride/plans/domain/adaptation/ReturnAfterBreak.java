package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.periodization.request.Comeback;
import app.stride.plans.domain.periodization.request.DateRange;
import java.time.LocalDate;

/**
 * How a followed plan goes on after days without running: as Daniels' table of return has it, and easily also where
 * nothing is lost.
 *
 * @param comeback by the table
 * @param sick whether the athlete was ill: then the first easy days take less, too
 */
record ReturnAfterBreak(Comeback comeback, boolean sick) {

    /** Our own choice within Daniels' "at most the usual load": after a cold a run is felt more than it trains. */
    private static final double AFTER_A_COLD = 0.8;

    /** Ours: one easy run says little of how it feels. */
    private static final int FEWEST_EASY_DAYS = 2;

    int daysOff() {
        return comeback.daysOff();
    }

    /** Whether so much is lost that the plan is not the right one any more. */
    boolean isTooLong() {
        return !comeback.keepsFitness();
    }

    /** Whether so little is lost that the usual load is right as soon as running is. */
    boolean isShort() {
        return comeback.isShort();
    }

    LocalDate first() {
        return comeback.first();
    }

    /** How many days of easy running only there are: as many as were lost, two at least. */
    int days() {
        return Math.max(FEWEST_EASY_DAYS, comeback.days());
    }

    /** These days. */
    DateRange easyDays() {
        return new DateRange(first(), first().plusDays(days() - 1L));
    }

    /** The last day of the first half of the return. */
    LocalDate half() {
        return comeback.lastOfFirstPart();
    }

    /** The share of the usual distance on a day of the return. */
    double load(LocalDate date) {
        return isShort() && sick ? AFTER_A_COLD : comeback.share(date);
    }

    /** The same return from another day on. */
    ReturnAfterBreak from(LocalDate day) {
        return new ReturnAfterBreak(new Comeback(day, daysOff()), sick);
    }
}

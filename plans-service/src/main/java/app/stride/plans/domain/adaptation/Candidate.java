package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.periodization.request.DateRange;
import app.stride.running.FitnessIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to adapt a plan, which the rules have yet to be asked about.
 *
 * @param reasons sentences for the athlete
 * @param eased dates of a return, which the rules take into account
 * @param away dates that the athlete is not there, from now on
 * @param fitness that paces follow from now on, null where they stay
 */
record Candidate(
        Schedule schedule,
        List<String> reasons,
        List<DateRange> eased,
        List<DateRange> away,
        @Nullable FitnessIndex fitness) {

    Candidate {
        reasons = List.copyOf(reasons);
        eased = List.copyOf(eased);
        away = List.copyOf(away);
    }
}

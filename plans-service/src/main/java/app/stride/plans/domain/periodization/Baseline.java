package app.stride.plans.domain.periodization;

import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the athlete today; what is not known is null, never a guess. Distances of hardly anything count as unknown: who does not
 * run at present says nothing by them about where to start.
 *
 * @param fitness from a race, an effort or the athlete's own word
 * @param weeklyVolume what the athlete runs in a week lately
 * @param longestRun of the last 30 days
 */
public record Baseline(
        @Nullable FitnessIndex fitness,
        @Nullable Distance weeklyVolume,
        @Nullable Distance longestRun) {

    /** Ours: shorter than any run of a plan. */
    private static final Distance HARDLY_ANYTHING = Distance.ofKilometres(1);

    public Baseline {
        weeklyVolume = worthKnowing(weeklyVolume);
        longestRun = worthKnowing(longestRun);
    }

    /** Nothing is known. */
    public static final Baseline UNKNOWN = new Baseline(null, null, null);

    private static @Nullable Distance worthKnowing(@Nullable Distance distance) {
        return distance == null || distance.isLongerThan(HARDLY_ANYTHING) ? distance : null;
    }
}

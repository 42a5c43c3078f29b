package app.stride.plans.domain.periodization;

import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the athlete today; what is not known is null, never a guess.
 *
 * @param fitness from a race, an effort or the athlete's own word
 * @param weeklyVolume what the athlete runs in a week lately
 * @param longestRun of the last 30 days
 */
public record Baseline(
        @Nullable FitnessIndex fitness,
        @Nullable Distance weeklyVolume,
        @Nullable Distance longestRun) {

    /** Nothing is known. */
    public static final Baseline UNKNOWN = new Baseline(null, null, null);
}

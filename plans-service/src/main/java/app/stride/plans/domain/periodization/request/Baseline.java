package app.stride.plans.domain.periodization.request;

import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the athlete today; what is not known is null, never a guess. Nothing is not unknown: who says 0 km
 * a week does not run, and starts like somebody who runs very little.
 *
 * @param fitness from a race, an effort or the athlete's own word
 * @param weeklyVolume what the athlete runs in a week lately
 * @param longestRun of the last 30 days
 */
public record Baseline(
        @Nullable FitnessIndex fitness,
        @Nullable Distance weeklyVolume,
        @Nullable Distance longestRun) {

    /** About the first week of Higdon's Novice 5K (2011), three runs of 1.5 miles and a walk; less makes no plan. */
    public static final Distance LEAST_VOLUME = Distance.ofKilometres(8);

    /** Ours: the long run of the smallest week, beside a short session and a short easy run. */
    private static final Distance SHORTEST_LONG_RUN = Distance.ofKilometres(3);

    /** Ours: shorter than any run of a plan. */
    private static final Distance HARDLY_ANYTHING = Distance.ofKilometres(1);

    /** Ours: three runs of four kilometres. Whoever runs less lately begins to run, or begins again. */
    private static final Distance BEGINNERS_WEEK = Distance.ofKilometres(12);

    /** Nothing is known. */
    public static final Baseline UNKNOWN = new Baseline(null, null, null);

    public Baseline {
        boolean runs = weeklyVolume != null && weeklyVolume.isLongerThan(HARDLY_ANYTHING);
        // Weeks of running consist of runs: then hardly anything is what was not filled in.
        longestRun = runs ? worthKnowing(longestRun) : longestRun;
    }

    /** What recorded runs say; hardly anything of them says that little is recorded, not that little can be run. */
    public static Baseline recorded(
            @Nullable FitnessIndex fitness, @Nullable Distance weeklyVolume, @Nullable Distance longestRun) {
        return new Baseline(fitness, worthKnowing(weeklyVolume), worthKnowing(longestRun));
    }

    private static @Nullable Distance worthKnowing(@Nullable Distance distance) {
        return distance == null || distance.isLongerThan(HARDLY_ANYTHING) ? distance : null;
    }

    /**
     * What weeks begin with: what is run lately, but no less than makes a plan, and that where no run is known to have
     * been one; null where it is unknown.
     */
    public @Nullable Distance weekToStartFrom() {
        if (weeklyVolume == null) {
            boolean hardlyRuns = longestRun != null && !longestRun.isLongerThan(HARDLY_ANYTHING);
            return hardlyRuns ? LEAST_VOLUME : null;
        }
        return atLeast(LEAST_VOLUME, weeklyVolume);
    }

    /**
     * Whether the athlete has to be taken for a beginner: runs little lately, or says nothing that speaks for more,
     * however many days a week there are to run on.
     */
    public boolean isOfABeginner() {
        Distance start = weekToStartFrom();
        return start == null
                ? fitness == null && (longestRun == null || !longestRun.isLongerThan(Distance.FIVE_KILOMETRES))
                : start.isShorterThan(BEGINNERS_WEEK);
    }

    /** What long runs begin from: the longest lately, but no less than makes a plan; null where it is unknown. */
    public @Nullable Distance runToStartFrom() {
        return longestRun == null ? null : atLeast(SHORTEST_LONG_RUN, longestRun);
    }

    private static Distance atLeast(Distance least, Distance distance) {
        return distance.isShorterThan(least) ? least : distance;
    }
}

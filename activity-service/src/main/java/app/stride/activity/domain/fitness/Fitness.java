package app.stride.activity.domain.fitness;

import app.stride.running.Distance;
import app.stride.running.FitnessTrend;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How fit an athlete is on a day; null is what their runs do not tell.
 *
 * @param estimate null without a performance within a year
 * @param weeklyVolume the distance of a week lately: of the last 30 days, over the weeks that are known of them
 * @param longestRun of the last 30 days
 * @param trend null while no run has a load
 */
public record Fitness(
        LocalDate asOf,
        @Nullable FitnessEstimate estimate,
        @Nullable Distance weeklyVolume,
        @Nullable Distance longestRun,
        @Nullable FitnessTrend trend) {

    /** Nothing is known yet. */
    public static Fitness unknown(LocalDate asOf) {
        return new Fitness(asOf, null, null, null, null);
    }
}

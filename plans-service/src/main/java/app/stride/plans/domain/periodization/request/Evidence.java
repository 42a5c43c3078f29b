package app.stride.plans.domain.periodization.request;

import app.stride.running.FitnessIndex;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a baseline.
 *
 * @param raced the date of the race that was given to show it; null where it is not known, or no race is to show it
 * @param otherFitness what else was said or seen of the fitness, which the plan does not go by: of several figures the
 *     one that contradicts it most; null where nothing was
 * @param asOf the date on which the athlete was as the baseline says; null where it is not known
 */
public record Evidence(
        @Nullable LocalDate raced,
        @Nullable FitnessIndex otherFitness,
        @Nullable LocalDate asOf) {

    /** Ours: two seasons without another race; what was fit then says nothing of today. */
    private static final Period TELLING = Period.ofYears(2);

    /** Nothing does. */
    public static final Evidence NONE = new Evidence(null, null, null);

    /** Whether a race is too long before a plan's start to set its paces. */
    public static boolean isOutdated(LocalDate raced, LocalDate start) {
        return raced.isBefore(start.minus(TELLING));
    }
}

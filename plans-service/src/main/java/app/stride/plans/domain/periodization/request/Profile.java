package app.stride.plans.domain.periodization.request;

import app.stride.plans.domain.periodization.effort.HeartRates;
import app.stride.plans.domain.plan.Units;

/**
 * How an athlete wants to read a plan and what of their heart is known.
 *
 * @param units of distances and paces in texts
 */
public record Profile(Units units, HeartRates heartRates) {

    /** Kilometres, and nothing known of the heart. */
    public static final Profile UNKNOWN = new Profile(Units.METRIC, HeartRates.UNKNOWN);
}

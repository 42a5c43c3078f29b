package app.stride.plans.domain.plan;

import app.stride.running.HeartRate;

/**
 * A range of heart rates to run in.
 *
 * @param low the low end, not above the high end
 */
public record HeartRateRange(HeartRate low, HeartRate high) {

    public HeartRateRange {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("the low end " + low + " is above the high end " + high);
        }
    }
}

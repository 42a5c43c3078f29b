package app.stride.running;

import java.util.Objects;

/**
 * A range of paces to run in.
 *
 * @param fast the fast end, not slower than the slow end
 */
public record PaceRange(Pace fast, Pace slow) {

    public PaceRange {
        Objects.requireNonNull(fast, "fast");
        Objects.requireNonNull(slow, "slow");
        if (fast.isSlowerThan(slow)) {
            throw new IllegalArgumentException("the fast end " + fast + " is slower than the slow end " + slow);
        }
    }

    public boolean contains(Pace pace) {
        return !pace.isFasterThan(fast) && !pace.isSlowerThan(slow);
    }

    /** The pace in the middle, by seconds per kilometre. */
    public Pace middle() {
        return new Pace((fast.secondsPerKilometre() + slow.secondsPerKilometre()) / 2);
    }

    @Override
    public String toString() {
        return fast + "-" + slow;
    }
}

package app.stride.plans.domain.revision;

import java.time.Instant;

/**
 * A state of a plan's content, and how it came about.
 *
 * @param number 1 for the original, one more with each change
 * @param cause what kind of change made it, for example {@code move} or {@code sickness}; {@code created} for the original
 * @param reason a sentence for the athlete
 * @param changes from the revision before
 */
public record Revision(int number, Instant at, Author author, String cause, String reason, Changes changes) {

    /** The number of every plan's original. */
    public static final int ORIGINAL = 1;
}

package app.stride.plans.domain.adaptation;

/**
 * Something that happened and is worth adapting the plan to.
 *
 * @param message a sentence for the athlete
 */
public record Hint(Cause cause, String message) {}

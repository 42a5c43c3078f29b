package app.stride.plans.domain.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * What was done over what was planned; 1 is exactly as planned.
 *
 * @param distance null where one of the two is unknown
 * @param duration null where one of the two is unknown
 */
public record Compliance(
        @Nullable Double distance, @Nullable Double duration) {}

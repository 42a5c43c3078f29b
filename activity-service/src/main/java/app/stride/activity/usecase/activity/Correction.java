package app.stride.activity.usecase.activity;

import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.sameness.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Corrections of an activity by the athlete; null leaves a value as it is.
 *
 * @param choice whether another activity counts instead of it
 * @param counts whether it is to count although another one counts instead of it so far
 */
public record Correction(
        @Nullable String name,
        @Nullable Sport sport,
        @Nullable Boolean race,
        @Nullable Choice choice,
        boolean counts) {}

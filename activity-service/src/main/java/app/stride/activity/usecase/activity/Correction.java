package app.stride.activity.usecase.activity;

import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.sameness.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What an athlete says about an activity that the recording did not, or said wrongly; null leaves it as it is.
 *
 * @param choice whether another activity counts in its place
 * @param counts whether it is said to count although another one counts in its place so far
 */
public record Correction(
        @Nullable String name,
        @Nullable Sport sport,
        @Nullable Boolean race,
        @Nullable Choice choice,
        boolean counts) {}

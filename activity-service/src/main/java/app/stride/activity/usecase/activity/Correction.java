package app.stride.activity.usecase.activity;

import app.stride.activity.domain.activity.Sport;
import org.jspecify.annotations.Nullable;

/** What an athlete says about an activity that the recording did not, or said wrongly; null leaves it as it is. */
public record Correction(
        @Nullable String name,
        @Nullable Sport sport,
        @Nullable Boolean race) {}

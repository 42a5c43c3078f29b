package app.stride.activity.usecase.activity;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import org.jspecify.annotations.Nullable;

/**
 * The activity that a change is for.
 *
 * @param expectedVersion the version that the client knows, null when it takes whatever there is
 */
public record Target(
        AthleteId athlete, ActivityId id, @Nullable Integer expectedVersion) {}

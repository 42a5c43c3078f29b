package app.stride.activity.usecase.activity;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.ExpectedVersion;

/**
 * The activity that a change is for.
 *
 * @param expectedVersion the version that the change is meant for
 */
public record Target(AthleteId athlete, ActivityId id, ExpectedVersion expectedVersion) {}

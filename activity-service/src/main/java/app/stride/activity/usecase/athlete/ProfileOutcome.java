package app.stride.activity.usecase.athlete;

import app.stride.activity.domain.athlete.Athlete;

/** The outcome of replacing a profile. */
public sealed interface ProfileOutcome {
    /**
     * The profile was stored.
     *
     * @param redated how many activities without a time zone of their own move to this one
     */
    record Kept(Athlete athlete, int redated) implements ProfileOutcome {}

    /** It has changed since the version that the client knows. */
    record Stale() implements ProfileOutcome {}

    /** The database does not support this time zone. */
    record UnknownZone() implements ProfileOutcome {}
}

package app.stride.activity.usecase.athlete;

import app.stride.activity.domain.athlete.Athlete;

/** What came of the wish to change a profile. */
public sealed interface ProfileOutcome {
    /**
     * It is kept.
     *
     * @param redated how many activities without a time zone of their own move to this one
     */
    record Kept(Athlete athlete, int redated) implements ProfileOutcome {}

    /** It has moved on since the version that the client knows. */
    record Stale() implements ProfileOutcome {}

    /** The database reckons no dates in this time zone. */
    record UnknownZone() implements ProfileOutcome {}
}

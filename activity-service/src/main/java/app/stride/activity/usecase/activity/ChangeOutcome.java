package app.stride.activity.usecase.activity;

import app.stride.activity.usecase.KeptActivity;

/** What came of the wish to change an activity. */
public sealed interface ChangeOutcome {
    /** It is changed; for a deletion, this is what it was. */
    record Changed(KeptActivity activity) implements ChangeOutcome {}

    /** There is none, or it is another athlete's. */
    record Unknown() implements ChangeOutcome {}

    /** It has moved on since the version that the client knows. */
    record Stale() implements ChangeOutcome {}
}

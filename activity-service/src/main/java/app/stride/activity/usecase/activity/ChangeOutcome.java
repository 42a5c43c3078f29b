package app.stride.activity.usecase.activity;

import app.stride.activity.usecase.KeptActivity;
import java.util.List;

/** What came of the wish to change an activity. */
public sealed interface ChangeOutcome {
    /**
     * It is changed; for a deletion, this is what it was.
     *
     * @param alongside what had to change with it
     */
    record Changed(KeptActivity activity, List<KeptActivity> alongside) implements ChangeOutcome {}

    /** There is no activity that could count in its place as was wished. */
    record NoSuchOriginal() implements ChangeOutcome {}

    /** There is none, or it is another athlete's. */
    record Unknown() implements ChangeOutcome {}

    /** It has moved on since the version that the client knows. */
    record Stale() implements ChangeOutcome {}
}

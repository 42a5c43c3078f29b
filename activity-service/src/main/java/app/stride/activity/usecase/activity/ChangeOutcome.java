package app.stride.activity.usecase.activity;

import app.stride.activity.usecase.KeptActivity;
import java.util.List;

/** The outcome of changing an activity. */
public sealed interface ChangeOutcome {
    /**
     * The activity was changed; for a deletion, its last state.
     *
     * @param alongside other activities that changed with it
     */
    record Changed(KeptActivity activity, List<KeptActivity> alongside) implements ChangeOutcome {}

    /** The activity that was to count instead does not exist or does not qualify. */
    record NoSuchOriginal() implements ChangeOutcome {}

    /** It does not exist, or belongs to another athlete. */
    record Unknown() implements ChangeOutcome {}

    /** It has changed since the version that the client knows. */
    record Stale() implements ChangeOutcome {}
}

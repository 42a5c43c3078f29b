package app.stride.activity.usecase.ingest;

import app.stride.activity.usecase.KeptActivity;
import java.util.List;

/** What came of arrivals. */
sealed interface Taken {
    /** At least one of the activities, which are all that came in, is new, or is known by more than its figures now. */
    record New(List<KeptActivity> activities) implements Taken {}

    /** All of them were there. */
    record Known(List<KeptActivity> activities) implements Taken {}

    /** The request was processed before, and what it created has been deleted since. */
    record Deleted() implements Taken {}

    /** The idempotency key was already used with a different request. */
    record KeyTaken() implements Taken {}
}

package app.stride.gateway.limit;

import app.stride.gateway.problem.Problem;
import java.util.Optional;

/**
 * A call's place among those in progress.
 *
 * @param refusal why it has none; empty if it has one
 * @param leave frees the place; to be run once
 */
public record Place(Optional<Problem> refusal, Runnable leave) {
    /** The place of a call that is not counted. */
    static final Place UNCOUNTED = taken(() -> {});

    static Place taken(Runnable leave) {
        return new Place(Optional.empty(), leave);
    }

    static Place refused(Problem problem) {
        return new Place(Optional.of(problem), () -> {});
    }
}

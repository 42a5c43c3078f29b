package app.stride.gateway.limit;

import app.stride.gateway.problem.Problem;
import java.util.Optional;

/**
 * The place of one call among those that are under way at once.
 *
 * @param refusal why it has none; empty when it has
 * @param leave makes room for another one, and is to be run once
 */
public record Place(Optional<Problem> refusal, Runnable leave) {
    /** Of a call that nobody counts. */
    static final Place UNCOUNTED = taken(() -> {});

    static Place taken(Runnable leave) {
        return new Place(Optional.empty(), leave);
    }

    static Place refused(Problem problem) {
        return new Place(Optional.of(problem), () -> {});
    }
}

package app.stride.gateway.access;

import app.stride.gateway.problem.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a call may pass.
 *
 * @param refusal why not; empty if it may
 * @param athlete the token's subject; null on a public route and for a rejected call
 */
public record Admission(Optional<Problem> refusal, @Nullable String athlete) {
    static final Admission TO_ANYBODY = new Admission(Optional.empty(), null);

    static Admission of(String athlete) {
        return new Admission(Optional.empty(), athlete);
    }

    /** A rejected call, and why. */
    public static Admission refused(Problem problem) {
        return new Admission(Optional.of(problem), null);
    }
}

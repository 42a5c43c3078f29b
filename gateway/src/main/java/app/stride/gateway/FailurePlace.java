package app.stride.gateway;

import org.jspecify.annotations.Nullable;

/**
 * A failure that is safe to log: its kind and where it came from, without its message, which can hold a caller's
 * input.
 */
final class FailurePlace extends Exception {
    private static final long serialVersionUID = 1;

    /** Cause chains can be cyclic. */
    private static final int MOST_CAUSES = 8;

    private FailurePlace(Throwable failure, @Nullable FailurePlace cause) {
        super(failure.getClass().getName(), cause);
        setStackTrace(failure.getStackTrace());
    }

    static FailurePlace of(Throwable failure) {
        return of(failure, MOST_CAUSES);
    }

    private static FailurePlace of(Throwable failure, int causes) {
        Throwable cause = failure.getCause();
        return new FailurePlace(failure, cause == null || causes == 0 ? null : of(cause, causes - 1));
    }
}

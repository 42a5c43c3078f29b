package app.stride.gateway;

import org.jspecify.annotations.Nullable;

/** A failure as it may be logged: of what kind it is, and where it came from. Its message can hold what a caller wrote. */
final class FailurePlace extends Exception {
    private static final long serialVersionUID = 1;

    /** Causes can go round in a circle. */
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

package app.stride.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A multipart form that is none, broke off, or has more parts than any: a 400, after which the connection is of no use to anybody. */
final class BrokenForm {
    private static final String SERVER = "org.jboss.resteasy.reactive.server.";
    private static final String READERS = SERVER + "core.multipart.";

    private BrokenForm() {}

    /** Whether what failed is the reading of a form itself, and not the disk that it goes to. */
    static boolean isCauseOf(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        if (isOfTheMachine(failure)) {
            return trace.length > 0 && isReader(trace[0]);
        }
        return !isOfTheMachine(failure.getCause()) && isFromReader(trace);
    }

    /** The form's encodings are the only ones that are not ours. */
    private static boolean isOfTheMachine(@Nullable Throwable failure) {
        return failure instanceof Error
                || (failure instanceof IOException && !(failure instanceof UnsupportedEncodingException));
    }

    /** The readers call others for headers and encodings; a resource that failed has its own caller before them. */
    private static boolean isFromReader(StackTraceElement[] trace) {
        return Arrays.stream(trace)
                .filter(frame -> frame.getClassName().startsWith(SERVER))
                .findFirst()
                .filter(BrokenForm::isReader)
                .isPresent();
    }

    private static boolean isReader(StackTraceElement frame) {
        return frame.getClassName().startsWith(READERS);
    }

    /** What is left of the body might be taken for the beginning of the next request: nobody may send one. */
    static HttpProblem problem() {
        return HttpProblem.builder(Problems.badRequest("body", "is not a complete multipart form; send it again"))
                .withHeader("Connection", "close")
                .build();
    }
}

package app.stride.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** A multipart form that is none, broke off, or has more parts than any: a 400, after which the connection is of no use to anybody. */
final class BrokenForm {
    private static final String READERS = "org.jboss.resteasy.reactive.server.core.multipart.";

    private BrokenForm() {}

    /** Whether what failed is the reading of a form itself, and not the disk that it goes to. */
    static boolean isCauseOf(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith(READERS);
    }

    /** What is left of the body might be taken for the beginning of the next request: nobody may send one. */
    static HttpProblem problem() {
        return HttpProblem.builder(Problems.badRequest("body", "is not a complete multipart form; send it again"))
                .withHeader("Connection", "close")
                .build();
    }
}

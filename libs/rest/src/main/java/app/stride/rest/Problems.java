package app.stride.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Map;

/** Problem details (RFC 9457) in one voice; each method returns a problem to throw. */
public final class Problems {
    private static final String RETRY_AFTER_SECONDS = "1";

    private Problems() {}

    /** One offending field of a request and what is wrong with it. */
    public record FieldViolation(String field, String message) {}

    /** 404: it does not exist, or it is another athlete's, which is answered alike. */
    public static HttpProblem notFound(String detail) {
        return problem(404, "Not Found", detail).build();
    }

    /** 409: the resource's state does not allow this. */
    public static HttpProblem conflict(String detail) {
        return problem(409, "Conflict", detail).build();
    }

    /** 400 that names the field, in the request's own spelling. */
    public static HttpProblem badRequest(String field, String message) {
        return badRequest(List.of(new FieldViolation(field, message)));
    }

    /** 400 with every field at fault. */
    public static HttpProblem badRequest(List<FieldViolation> violations) {
        String first = violations.isEmpty()
                ? "The request cannot be read."
                : violations.get(0).field() + ": " + violations.get(0).message();
        return problem(400, "Bad Request", first).with("violations", violations).build();
    }

    /** 413: more than this service takes in one piece. */
    public static HttpProblem tooLarge(String detail) {
        return problem(413, "Content Too Large", detail).build();
    }

    /** 415: a kind of content that is not understood here. */
    public static HttpProblem unsupportedMediaType(String detail) {
        return problem(415, "Unsupported Media Type", detail).build();
    }

    /** 422: understood, but it cannot be done. */
    public static HttpProblem unprocessable(String detail) {
        return unprocessable(detail, Map.of());
    }

    /** 422 with members that say more, e.g. the findings and the nearest bounds that would work. */
    public static HttpProblem unprocessable(String detail, Map<String, Object> members) {
        HttpProblem.Builder builder = problem(422, "Unprocessable Content", detail);
        members.forEach(builder::with);
        return builder.build();
    }

    /** 503 that says when to try again: what the service stands on is away, and comes back. */
    public static HttpProblem unavailable() {
        return unavailable(Sentences.forStatus(503));
    }

    /** The same where it can be said what is away. */
    public static HttpProblem unavailable(String detail) {
        return problem(503, "Service Unavailable", detail)
                .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                .build();
    }

    private static HttpProblem.Builder problem(int status, String title, String detail) {
        return HttpProblem.builder().withStatus(status).withTitle(title).withDetail(detail);
    }
}

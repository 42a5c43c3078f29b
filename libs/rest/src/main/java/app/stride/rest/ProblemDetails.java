package app.stride.rest;

import app.stride.rest.Problems.FieldViolation;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.Violation;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Completes every problem before it leaves: a type, a sentence that a person can act on, and the fields at fault in the spelling of the request.
 */
@ApplicationScoped
@Unremovable
public class ProblemDetails implements ProblemPostProcessor {
    private static final URI BLANK = URI.create("about:blank");

    private static final int METHOD_NOT_ALLOWED = 405;

    /** Ours: nobody reads more at a time, and a body has room for hundreds of thousands. */
    private static final int MOST_VIOLATIONS = 20;

    private final Instance<PassingFailure> passing;
    private final Instance<AllowedMethods> allowed;

    ProblemDetails(Instance<PassingFailure> passing, Instance<AllowedMethods> allowed) {
        this.passing = passing;
        this.allowed = allowed;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        HttpProblem complete = spelledAsRequested(nearestToTheCause(problem, context.cause));
        if (complete.getStatusCode() == 500 && willPass(context.cause)) {
            return Problems.unavailable();
        }
        HttpProblem.Builder builder = HttpProblem.builder(complete);
        if (complete.getType() == null) {
            builder.withType(BLANK);
        }
        if (complete.getInstance() == null && problem.getInstance() != null) {
            builder.withInstance(problem.getInstance());
        }
        if (complete.getDetail() == null || isTheFrameworks(complete, context.cause)) {
            builder.withDetail(Sentences.forStatus(complete.getStatusCode()));
        }
        if (complete.getStatusCode() == METHOD_NOT_ALLOWED) {
            allowed.forEach(methods -> builder.withHeader(HttpHeaders.ALLOW, methods.at(context.path)));
        }
        return builder.build();
    }

    private boolean willPass(@Nullable Throwable failure) {
        return failure != null && passing.isResolvable() && passing.get().test(failure);
    }

    @Override
    public int priority() {
        return 102; // before the library's logger (101), which is to tell what is answered
    }

    /** What the framework says of a call that it found no way for, or of a failure of ours, helps nobody who reads it. */
    private static boolean isTheFrameworks(HttpProblem problem, Throwable cause) {
        return !(cause instanceof HttpProblem)
                && (problem.getStatusCode() >= 500 || cause instanceof WebApplicationException)
                && problem.getParameters().isEmpty();
    }

    /** JAX-RS wraps what failed while it read the request: what was wrong inside says more than the wrapping. */
    private static HttpProblem nearestToTheCause(HttpProblem problem, @Nullable Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof HttpProblem inner) {
                return inner;
            }
            if (t instanceof JsonProcessingException json && !isOurAnswer(json)) {
                return UnreadableJson.problem(json);
            }
            if (BrokenForm.isCauseOf(t)) {
                return BrokenForm.problem();
            }
        }
        return problem;
    }

    /** A mapping failure without a parser is ours (an answer that cannot be written): not the client's fault. */
    private static boolean isOurAnswer(JsonProcessingException failure) {
        return failure.getProcessor() instanceof JsonGenerator;
    }

    private static HttpProblem spelledAsRequested(HttpProblem problem) {
        if (problem.getParameters().get("violations") instanceof List<?> violations
                && violations.stream().anyMatch(Violation.class::isInstance)) {
            return Problems.badRequest(violations.stream()
                    .filter(Violation.class::isInstance)
                    .map(Violation.class::cast)
                    .limit(MOST_VIOLATIONS)
                    .map(v -> violation(v.field, v.message))
                    .toList());
        }
        return problem;
    }

    /** The body as a whole has no name of its own. */
    private static FieldViolation violation(String path, String message) {
        String field = FieldPath.ofConstraint(path);
        return field.isEmpty()
                ? new FieldViolation("body", "must be a JSON object")
                : new FieldViolation(field, message);
    }
}

package app.stride.gateway;

import app.stride.gateway.problem.Problem;
import app.stride.gateway.problem.ProblemAnswer;
import app.stride.gateway.problem.UnreadBody;
import app.stride.gateway.route.Address;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Answers what the router cannot handle with problem details: no route, no method, malformed requests, our own
 * failures.
 */
@Singleton
final class LastResort {
    private static final Logger LOG = Logger.getLogger(LastResort.class);
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final Reception reception;

    LastResort(Reception reception) {
        this.reception = reception;
    }

    void register(@Observes Router router) {
        IntStream.range(400, 600).forEach(status -> router.errorHandler(status, call -> answer(router, call, status)));
        router.route().order(Integer.MIN_VALUE).failureHandler(call -> answerFailure(router, call));
    }

    private void answerFailure(Router router, RoutingContext call) {
        int status = call.statusCode() > 0 ? call.statusCode() : 500;
        if (status >= 500) {
            Throwable failure = call.failure();
            LOG.error("A call failed inside the gateway", failure == null ? null : FailurePlace.of(failure));
        }
        answer(router, call, status);
    }

    /** Requests the router rejected before {@link FirstLook} saw them are checked here in the same way. */
    private void answer(Router router, RoutingContext call, int status) {
        reception.welcome(call);
        if (ProblemAnswer.isBehindTheLast(call)) {
            return;
        }
        Optional<Problem> ambiguity = FirstLook.ambiguity(call.request());
        if (ambiguity.isPresent()) {
            ProblemAnswer.sendAsTheLast(call, ambiguity.get());
        } else if (status == NOT_FOUND || status == METHOD_NOT_ALLOWED) {
            answerUnmatched(router, call, status);
        } else {
            ProblemAnswer.send(call, Problem.ofStatus(status));
        }
    }

    /** No route has taken the call, but those of its address may take other methods. */
    private static void answerUnmatched(Router router, RoutingContext call, int status) {
        Set<String> allowed = allowedMethods(router, call);
        HttpMethod method = call.request().method();
        if (allowed.isEmpty()) {
            ProblemAnswer.send(call, Problem.ofStatus(status));
        } else if (method == HttpMethod.OPTIONS) {
            call.response()
                    .putHeader(HttpHeaders.ALLOW, String.join(", ", allowed))
                    .end();
            UnreadBody.discard(call.vertx(), call.request());
        } else if (allowed.contains(method.name())) {
            ProblemAnswer.send(call, Problem.notFound());
        } else {
            ProblemAnswer.send(call, Problem.methodNotAllowed(String.join(", ", allowed)));
        }
    }

    /** None for what is no address, such as a path without its slash: that is not ours, nor can it be normalised. */
    private static Set<String> allowedMethods(Router router, RoutingContext call) {
        boolean isAddress = Address.of(call.request()).objection().isEmpty();
        return isAddress ? AllowedMethods.at(router, call.normalizedPath()) : Set.of();
    }
}

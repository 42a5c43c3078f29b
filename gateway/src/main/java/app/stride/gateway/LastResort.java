package app.stride.gateway;

import app.stride.gateway.calls.RequestId;
import app.stride.gateway.connection.Arrivals;
import app.stride.gateway.problem.Problem;
import app.stride.gateway.problem.ProblemAnswer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Answers what the router cannot handle with problem details: no route, no method, malformed requests, our own
 * failures.
 */
@Singleton
final class LastResort {
    private static final Logger LOG = Logger.getLogger(LastResort.class);

    void register(@Observes Router router) {
        IntStream.range(400, 600).forEach(status -> router.errorHandler(status, call -> answer(call, status)));
        router.route().order(Integer.MIN_VALUE).failureHandler(LastResort::answerFailure);
    }

    private static void answerFailure(RoutingContext call) {
        int status = call.statusCode() > 0 ? call.statusCode() : 500;
        if (status >= 500) {
            Throwable failure = call.failure();
            LOG.error("A call failed inside the gateway", failure == null ? null : FailurePlace.of(failure));
        }
        answer(call, status);
    }

    /** Requests the router rejected before {@link FirstLook} saw them are checked here in the same way. */
    private static void answer(RoutingContext call, int status) {
        RequestId.ensure(call);
        Arrivals.turnedAway(call);
        if (!ProblemAnswer.isBehindTheLast(call)) {
            FirstLook.ambiguity(call.request())
                    .ifPresentOrElse(
                            problem -> ProblemAnswer.sendAsTheLast(call, problem),
                            () -> ProblemAnswer.send(call, Problem.ofStatus(status)));
        }
    }
}

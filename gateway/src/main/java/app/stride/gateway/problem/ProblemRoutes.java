package app.stride.gateway.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Turns what the router gives up on into problem details: no route, no method, or a failure of our own. */
@Singleton
final class ProblemRoutes {
    private static final Logger LOG = Logger.getLogger(ProblemRoutes.class);
    private static final int[] GIVEN_UP = {400, 404, 405, 406, 413, 414, 415, 431, 500};

    void register(@Observes Router router) {
        for (int status : GIVEN_UP) {
            router.errorHandler(status, call -> ProblemAnswer.send(call, Problem.ofStatus(status)));
        }
        router.route().order(Integer.MIN_VALUE).failureHandler(ProblemRoutes::answerFailure);
    }

    private static void answerFailure(RoutingContext call) {
        int status = call.statusCode() > 0 ? call.statusCode() : 500;
        if (status >= 500) {
            LOG.errorf(call.failure(), "A call failed inside the gateway");
        }
        ProblemAnswer.send(call, Problem.ofStatus(status));
    }
}

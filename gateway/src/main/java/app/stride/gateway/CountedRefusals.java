package app.stride.gateway;

import app.stride.gateway.access.HomeThread;
import app.stride.gateway.limit.Limits;
import app.stride.gateway.problem.Problem;
import app.stride.gateway.problem.ProblemAnswer;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;

/**
 * Refuses calls whose token nobody has looked at. They are counted by address, like calls without a route, and that
 * limit takes precedence over their own problem.
 */
@Singleton
final class CountedRefusals {
    private final Vertx vertx;
    private final Limits limits;

    CountedRefusals(Vertx vertx, Limits limits) {
        this.vertx = vertx;
        this.limits = limits;
    }

    void send(RoutingContext call, Problem problem) {
        call.request().pause();
        Executor home = HomeThread.of(vertx);
        limits.refusalOfAddress(call)
                .onComplete(decided -> home.execute(() -> {
                    if (decided.failed()) {
                        call.fail(decided.cause());
                    } else {
                        ProblemAnswer.send(call, decided.result().orElse(problem));
                    }
                }));
    }
}

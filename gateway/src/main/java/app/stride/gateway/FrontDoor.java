package app.stride.gateway;

import app.stride.gateway.access.Access;
import app.stride.gateway.access.Admission;
import app.stride.gateway.forward.Forward;
import app.stride.gateway.limit.Limits;
import app.stride.gateway.limit.OpenStreams;
import app.stride.gateway.problem.Problem;
import app.stride.gateway.problem.ProblemAnswer;
import app.stride.gateway.route.Address;
import app.stride.gateway.route.Route;
import app.stride.gateway.route.RouteTable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The way of every call that {@link FirstLook} let in: its route is found, its token verified, its limit counted, and then it is passed on. */
@Singleton
final class FrontDoor {
    private final Vertx vertx;
    private final RouteTable table;
    private final Access access;
    private final Limits limits;
    private final OpenStreams streams;
    private final Forward forward;

    FrontDoor(Vertx vertx, RouteTable table, Access access, Limits limits, OpenStreams streams, Forward forward) {
        this.vertx = vertx;
        this.table = table;
        this.access = access;
        this.limits = limits;
        this.streams = streams;
        this.forward = forward;
    }

    void open(@Observes Router router) {
        router.route().handler(this::receive);
    }

    private void receive(RoutingContext call) {
        table.find(Address.of(call.request()).path()).ifPresentOrElse(route -> admit(call, route), call::next);
    }

    private void admit(RoutingContext call, Route route) {
        call.request().pause();
        access.admission(call, route)
                .emitOn(here())
                .subscribe()
                .with(admission -> proceed(call, route, admission), call::fail);
    }

    private void proceed(RoutingContext call, Route route, Admission admission) {
        refusal(call, route, admission)
                .ifPresentOrElse(problem -> ProblemAnswer.send(call, problem), () -> forward.send(call, route));
    }

    /** Who shows no token, or a bad one, is limited by address, and hears of that first. */
    private Optional<Problem> refusal(RoutingContext call, Route route, Admission admission) {
        String athlete = admission.athlete();
        if (athlete == null) {
            return limits.refusalOfAddress(call).or(admission::refusal);
        }
        return limits.refusalOfAthlete(call, route, athlete).or(() -> streams.refusal(call, athlete));
    }

    /** A token may be verified on another thread (new keys are fetched); the call goes on where it began. */
    private Executor here() {
        Context home = vertx.getOrCreateContext();
        return work -> {
            if (Vertx.currentContext() == home) {
                work.run();
            } else {
                home.runOnContext(run -> work.run());
            }
        };
    }
}

package app.stride.gateway;

import app.stride.gateway.access.Access;
import app.stride.gateway.access.HeaderSize;
import app.stride.gateway.forward.Forward;
import app.stride.gateway.problem.Problem;
import app.stride.gateway.problem.ProblemAnswer;
import app.stride.gateway.route.Address;
import app.stride.gateway.route.Route;
import app.stride.gateway.route.RouteTable;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The way of every call: its path is looked at, its route found, its token verified, and then it is passed on. */
@Singleton
final class FrontDoor {
    private static final int BEFORE_CORS = 1_000;

    private final Vertx vertx;
    private final RouteTable table;
    private final Access access;
    private final Forward forward;

    FrontDoor(Vertx vertx, RouteTable table, Access access, Forward forward) {
        this.vertx = vertx;
        this.table = table;
        this.access = access;
        this.forward = forward;
    }

    void guard(@Observes Filters filters) {
        filters.register(FrontDoor::refuseWhatNoServiceTakes, BEFORE_CORS);
    }

    void open(@Observes Router router) {
        router.route().handler(this::receive);
    }

    private static void refuseWhatNoServiceTakes(RoutingContext call) {
        Optional<String> objection = Address.of(call.request()).objection();
        if (objection.isPresent()) {
            ProblemAnswer.send(call, Problem.badRequest(objection.get()));
        } else if (HeaderSize.isTooLarge(call.request().headers())) {
            ProblemAnswer.send(call, Problem.headersTooLarge());
        } else {
            call.next();
        }
    }

    private void receive(RoutingContext call) {
        table.find(Address.of(call.request()).path()).ifPresentOrElse(route -> admit(call, route), call::next);
    }

    private void admit(RoutingContext call, Route route) {
        call.request().pause();
        access.refusal(call, route)
                .emitOn(here())
                .subscribe()
                .with(refusal -> proceed(call, route, refusal), call::fail);
    }

    private void proceed(RoutingContext call, Route route, Optional<Problem> refusal) {
        if (refusal.isPresent()) {
            ProblemAnswer.send(call, refusal.get());
        } else {
            forward.send(call, route);
        }
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

package app.stride.gateway;

import app.stride.gateway.access.Access;
import app.stride.gateway.access.Admission;
import app.stride.gateway.access.AuditedCalls;
import app.stride.gateway.access.HomeThread;
import app.stride.gateway.access.ProtectedResource;
import app.stride.gateway.forward.Forward;
import app.stride.gateway.limit.Limits;
import app.stride.gateway.limit.OpenStreams;
import app.stride.gateway.problem.Problem;
import app.stride.gateway.problem.ProblemAnswer;
import app.stride.gateway.route.Address;
import app.stride.gateway.route.Route;
import app.stride.gateway.route.RouteTable;
import app.stride.gateway.session.BrowserSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
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
    private final BrowserSessions browsers;
    private final Access access;
    private final AuditedCalls audited;
    private final ProtectedResource resource;
    private final Limits limits;
    private final OpenStreams streams;
    private final Forward forward;

    FrontDoor(
            Vertx vertx,
            RouteTable table,
            BrowserSessions browsers,
            Access access,
            AuditedCalls audited,
            ProtectedResource resource,
            Limits limits,
            OpenStreams streams,
            Forward forward) {
        this.vertx = vertx;
        this.table = table;
        this.browsers = browsers;
        this.access = access;
        this.audited = audited;
        this.resource = resource;
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
        admission(call, route)
                .emitOn(HomeThread.of(vertx))
                .subscribe()
                .with(admission -> proceed(call, route, admission), call::fail);
    }

    /** A browser that is signed in gets its token first. */
    private Uni<Admission> admission(RoutingContext call, Route route) {
        if (route.isPublic() || !browsers.areMeantBy(call.request())) {
            return access.admission(call, route);
        }
        return browsers.present(call)
                .chain(refusal -> refusal.map(problem -> Uni.createFrom().item(Admission.refused(problem)))
                        .orElseGet(() -> access.admission(call, route)));
    }

    private void proceed(RoutingContext call, Route route, Admission admission) {
        Executor home = HomeThread.of(vertx);
        refusal(call, route, admission)
                .onComplete(decided -> home.execute(() -> {
                    if (decided.failed()) {
                        call.fail(decided.cause());
                    } else if (decided.result().isPresent()) {
                        ProblemAnswer.send(call, decided.result().get());
                    } else {
                        forward.send(call, route);
                    }
                }));
    }

    /** Who shows no token, or a bad one, is limited by address, and hears of that first. */
    private Future<Optional<Problem>> refusal(RoutingContext call, Route route, Admission admission) {
        String athlete = admission.athlete();
        if (athlete == null) {
            return limits.refusalOfAddress(call)
                    .map(tooMany ->
                            tooMany.or(() -> admission.refusal().map(problem -> resource.hint(call, route, problem))));
        }
        audited.watch(call, athlete);
        return limits.refusalOfAthlete(call, route, athlete)
                .map(tooMany -> tooMany.or(() -> streams.refusal(call, athlete)));
    }
}

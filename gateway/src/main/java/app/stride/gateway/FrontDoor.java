package app.stride.gateway;

import app.stride.gateway.access.Access;
import app.stride.gateway.access.Admission;
import app.stride.gateway.access.HomeThread;
import app.stride.gateway.access.ProtectedResource;
import app.stride.gateway.calls.AuditedCalls;
import app.stride.gateway.forward.Forward;
import app.stride.gateway.limit.Concurrency;
import app.stride.gateway.limit.Limits;
import app.stride.gateway.limit.Place;
import app.stride.gateway.problem.Problem;
import app.stride.gateway.problem.ProblemAnswer;
import app.stride.gateway.route.Address;
import app.stride.gateway.route.Route;
import app.stride.gateway.route.RouteTable;
import app.stride.gateway.session.BrowserSessions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The way of every call that is not too much for any service: its route is found, its token verified, its limit counted, and then it is passed on. What has no
 * route, be it a page or nothing at all, is counted by address.
 */
@Singleton
final class FrontDoor {
    /**
     * Right after CORS, for a page of another origin that may call can read only what bears its headers, a refusal, too; and before Quarkus' own authentication (-200), which would prepare with every call what is asked for where a token is
     * verified, and only there.
     */
    private static final int BEFORE_AUTHENTICATION = -201;

    /** Files of the pages, of which each loads many; and what decides whether this gateway is kept. */
    private static final List<String> UNCOUNTED = List.of("/assets/", "/health/");

    private final Vertx vertx;
    private final RouteTable table;
    private final BrowserSessions browsers;
    private final Access access;
    private final AuditedCalls audited;
    private final ProtectedResource resource;
    private final Limits limits;
    private final Concurrency concurrency;
    private final Forward forward;

    FrontDoor(
            Vertx vertx,
            RouteTable table,
            BrowserSessions browsers,
            Access access,
            AuditedCalls audited,
            ProtectedResource resource,
            Limits limits,
            Concurrency concurrency,
            Forward forward) {
        this.vertx = vertx;
        this.table = table;
        this.browsers = browsers;
        this.access = access;
        this.audited = audited;
        this.resource = resource;
        this.limits = limits;
        this.concurrency = concurrency;
        this.forward = forward;
    }

    void open(@Observes Router router) {
        router.route().order(BEFORE_AUTHENTICATION).handler(this::receive);
    }

    private void receive(RoutingContext call) {
        Optional<Problem> excess = FirstLook.excess(call.request());
        if (excess.isPresent()) {
            ProblemAnswer.send(call, excess.get());
            return;
        }
        String path = Address.of(call.request()).path();
        table.find(path).ifPresentOrElse(route -> admit(call, route), () -> count(call, path));
    }

    private void count(RoutingContext call, String path) {
        if (UNCOUNTED.stream().anyMatch(path::startsWith)) {
            call.next();
            return;
        }
        call.request().pause();
        unlessRefused(call, limits.refusalOfAddress(call), () -> {
            call.request().resume();
            call.next();
        });
    }

    private void admit(RoutingContext call, Route route) {
        call.request().pause();
        if (!route.isPublic() && browsers.areMeantBy(call.request())) {
            admitBrowser(call, route);
        } else {
            admitHolder(call, route);
        }
    }

    /** A browser that is signed in gets its token first, and goes on at home: one renewal may serve several calls. */
    private void admitBrowser(RoutingContext call, Route route) {
        browsers.present(call)
                .emitOn(HomeThread.of(vertx))
                .subscribe()
                .with(
                        refusal -> refusal.ifPresentOrElse(
                                problem -> proceed(call, route, Admission.refused(problem)),
                                () -> admitSession(call, route)),
                        call::fail);
    }

    /** What a session holds the issuer gave to the gateway itself: whoever else is at that address, it is verified. */
    private void admitSession(RoutingContext call, Route route) {
        if (call.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            admitAtOnceOr(call, route, () -> verify(call, route));
        } else {
            admitHolder(call, route);
        }
    }

    /** To verify a token costs more than to refuse it: for an address from which too much has come without a good one, no other that is not known is looked at. */
    private void admitHolder(RoutingContext call, Route route) {
        admitAtOnceOr(
                call, route, () -> unlessRefused(call, limits.refusalOfSpentAddress(call), () -> verify(call, route)));
    }

    private void admitAtOnceOr(RoutingContext call, Route route, Runnable later) {
        access.admissionAtOnce(call, route).ifPresentOrElse(admission -> proceed(call, route, admission), later);
    }

    private void verify(RoutingContext call, Route route) {
        access.admission(call, route)
                .emitOn(HomeThread.of(vertx))
                .subscribe()
                .with(admission -> proceed(call, route, admission), call::fail);
    }

    private void proceed(RoutingContext call, Route route, Admission admission) {
        unlessRefused(call, refusal(call, route, admission), () -> carry(call, route, admission));
    }

    private void carry(RoutingContext call, Route route, Admission admission) {
        String athlete = admission.athlete();
        Place place = athlete == null ? concurrency.ofAddress(call) : concurrency.ofAthlete(call, athlete);
        place.refusal()
                .ifPresentOrElse(
                        problem -> ProblemAnswer.send(call, problem), () -> forward.send(call, route, place.leave()));
    }

    private void unlessRefused(RoutingContext call, Future<Optional<Problem>> refusal, Runnable next) {
        Executor home = HomeThread.of(vertx);
        refusal.onComplete(decided -> home.execute(() -> {
            if (decided.failed()) {
                call.fail(decided.cause());
            } else if (decided.result().isPresent()) {
                ProblemAnswer.send(call, decided.result().get());
            } else {
                next.run();
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
        return limits.refusalOfAthlete(call, route, athlete);
    }
}

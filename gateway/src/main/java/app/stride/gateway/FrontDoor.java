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
import app.stride.gateway.pages.BuiltFiles;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * The path of every valid call: find its route, verify its token, apply its limits, forward it. Anything without a
 * route, be it a page or nothing at all, is limited by address, and so is what no service would accept.
 */
@Singleton
final class FrontDoor {
    /**
     * Right after CORS, because an allowed page of another origin can read only responses that carry the CORS
     * headers, even errors; and before Quarkus' own authentication (-200), which would do for every call what is
     * needed only where a token is verified.
     */
    private static final int BEFORE_AUTHENTICATION = -201;

    /** The checks this gateway's survival depends on, which are not counted and may name any host. */
    static final Set<String> HEALTH = Set.of("/health", "/health/live", "/health/ready", "/health/started");

    /** Marks a call that has been counted by its address: one to a page comes here again when it is rerouted. */
    private static final String COUNTED = FrontDoor.class.getName();

    /** Not counted either: each page loads many. */
    private final BuiltFiles files = new BuiltFiles(FrontDoor.class.getClassLoader());

    private final Vertx vertx;
    private final CountedRefusals refusals;
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
            CountedRefusals refusals,
            RouteTable table,
            BrowserSessions browsers,
            Access access,
            AuditedCalls audited,
            ProtectedResource resource,
            Limits limits,
            Concurrency concurrency,
            Forward forward) {
        this.vertx = vertx;
        this.refusals = refusals;
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
            refusals.send(call, excess.get());
            return;
        }
        String path = Address.of(call.request()).path();
        table.find(path).ifPresentOrElse(route -> admit(call, route), () -> count(call, path));
    }

    private void count(RoutingContext call, String path) {
        if (call.get(COUNTED) != null || HEALTH.contains(path) || files.have(path)) {
            call.next();
            return;
        }
        call.put(COUNTED, true);
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

    /**
     * A signed-in browser gets its token first and continues on its own event loop: one renewal may serve several
     * calls.
     */
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

    /** The issuer gave a session's token to the gateway itself, so it is verified whoever else shares the address. */
    private void admitSession(RoutingContext call, Route route) {
        if (call.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            admitAtOnceOr(call, route, () -> verify(call, route));
        } else {
            admitHolder(call, route);
        }
    }

    /**
     * Verifying a token costs more than rejecting the call: once an address has used up its rate, unknown tokens from
     * it are no longer verified.
     */
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
        Place place = athlete == null ? concurrency.ofAddress(call) : concurrency.ofAthlete(call, route, athlete);
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
            } else if (!call.response().ended()) { // meanwhile its body may have turned out to be malformed
                next.run();
            }
        }));
    }

    /** Callers without a valid token are limited by address, and that limit takes precedence over the 401. */
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

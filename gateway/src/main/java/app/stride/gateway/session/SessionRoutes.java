package app.stride.gateway.session;

import app.stride.gateway.access.HomeThread;
import app.stride.gateway.calls.AuditLog;
import app.stride.gateway.connection.OwnOrigin;
import app.stride.gateway.problem.Problem;
import app.stride.gateway.problem.ProblemAnswer;
import app.stride.gateway.problem.UnreadBody;
import app.stride.gateway.problem.WholeBody;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Tells pages who is signed in: {@code /session}, with sign-in and sign-out below it. */
@Singleton
final class SessionRoutes {
    private static final String SESSION = "/session";
    private static final String SIGN_IN = SESSION + "/login";
    private static final int OK = 200;
    private static final Problem AWAY = Problem.unavailable("sign-in");

    private final BrowserSessions sessions;
    private final SignIn signIn;
    private final CodeFlow issuer;
    private final AuditLog audit;

    SessionRoutes(BrowserSessions sessions, SignIn signIn, CodeFlow issuer, AuditLog audit) {
        this.sessions = sessions;
        this.signIn = signIn;
        this.issuer = issuer;
        this.audit = audit;
    }

    void register(@Observes Router router) {
        router.route(SESSION).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::tell);
        router.get(SIGN_IN).handler(signIn::begin);
        router.get(SignIn.CALLBACK).handler(signIn::finish);
        router.post(SESSION + "/logout").handler(this::signOut);
    }

    private void tell(RoutingContext call) {
        Optional<Secret> browser = BrowserCookies.SESSION.of(call.request());
        session(browser)
                .emitOn(HomeThread.of(call.vertx()))
                .subscribe()
                .with(
                        session -> answer(
                                call,
                                session.map(found -> described(browser.orElseThrow(), found))
                                        .orElseGet(SessionRoutes::nobody)),
                        failure -> ProblemAnswer.send(call, AWAY));
    }

    private Uni<Optional<Session>> session(Optional<Secret> browser) {
        return browser.map(sessions::current).orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private JsonObject described(Secret browser, Session session) {
        return new JsonObject()
                .put("authenticated", true)
                .put("subject", session.athlete())
                .put("name", session.name())
                .put("csrf_token", browser.csrfToken())
                .put("expires_at", session.lastMoment().toString())
                .put("demo", issuer.isDemo());
    }

    private static JsonObject nobody() {
        return new JsonObject().put("authenticated", false).put("sign_in_url", SIGN_IN);
    }

    private void signOut(RoutingContext call) {
        Optional<Secret> browser = BrowserCookies.SESSION.of(call.request());
        Executor home = HomeThread.of(call.vertx());
        session(browser)
                .onFailure()
                .recoverWithItem(Optional.empty())
                .chain(session -> browser.map(secret -> sessions.end(call.request(), secret))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                        .emitOn(home)
                        .invoke(refusal -> finish(call, session.orElse(null), refusal)))
                .subscribe()
                .with(done -> {}, failure -> ProblemAnswer.send(call, AWAY));
    }

    private void finish(RoutingContext call, @Nullable Session session, Optional<Problem> refusal) {
        if (refusal.isPresent()) {
            ProblemAnswer.send(call, refusal.get());
            return;
        }
        String redirect = null;
        if (session != null) {
            redirect = signedOutAtTheIssuer(call, session);
            audit.record("sign-out", session.athlete(), call, OK);
        }
        if (ProblemAnswer.mayBeAnswered(call.response())) {
            takeCookie(call);
            answer(call, new JsonObject().put("redirect_to", redirect));
        }
    }

    /**
     * Only a browser that sent it loses it: the form of another site's page comes without the cookie, but the browser
     * would take what the response sets.
     */
    private static void takeCookie(RoutingContext call) {
        if (BrowserCookies.SESSION.of(call.request()).isPresent()) {
            BrowserCookies.SESSION.take(call.request(), call.response());
        }
    }

    private @Nullable String signedOutAtTheIssuer(RoutingContext call, Session session) {
        issuer.forget(session.refreshToken());
        return issuer.endSession(session.idToken(), OwnOrigin.of(call.request()) + "/")
                .orElse(null);
    }

    private static void answer(RoutingContext call, JsonObject body) {
        if (!ProblemAnswer.mayBeAnswered(call.response())) {
            return;
        }
        call.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        WholeBody.end(call.request(), body.toBuffer());
        UnreadBody.discard(call.vertx(), call.request());
    }
}

package app.stride.gateway.session;

import app.stride.gateway.access.Access;
import app.stride.gateway.access.Admission;
import app.stride.gateway.access.HomeThread;
import app.stride.gateway.calls.AuditLog;
import app.stride.gateway.problem.Problem;
import app.stride.gateway.problem.ProblemAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/** Sends a browser to the issuer and receives it back with a code (OAuth 2.0 with PKCE, OpenID Connect). */
@Singleton
final class SignIn {
    static final String CALLBACK = "/session/callback";

    /** The final response, sent on the call's event loop. */
    private interface Outcome {
        void answer(RoutingContext call);
    }

    private static final Logger LOG = Logger.getLogger(SignIn.class);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int FOUND = 302;
    private static final Problem NOT_BEGUN_HERE = Problem.badRequest(
            "This sign-in has expired or was started in another browser. Start again at /session/login.");
    private static final Problem NOT_FINISHED =
            Problem.forbidden("The issuer did not sign you in. Start again at /session/login.");
    private static final Problem ISSUER_AWAY = Problem.unavailable("sign-in");

    private final CodeFlow issuer;
    private final Sessions sessions;
    private final Access access;
    private final SessionsConfig config;
    private final AuditLog audit;

    SignIn(CodeFlow issuer, Sessions sessions, Access access, SessionsConfig config, AuditLog audit) {
        this.issuer = issuer;
        this.sessions = sessions;
        this.access = access;
        this.config = config;
        this.audit = audit;
    }

    void begin(RoutingContext call) {
        HttpServerRequest request = call.request();
        Secret browser = BrowserCookies.SIGN_IN.of(request).orElseGet(Secret::random);
        String returnTo = Optional.ofNullable(request.getParam("return_to")).orElse("");
        issuer.authorization(SignInAttempt.begin(browser, returnTo), callback(request))
                .emitOn(HomeThread.of(call.vertx()))
                .subscribe()
                .with(
                        address -> answer(call, answering -> {
                            BrowserCookies.SIGN_IN.give(request, answering.response(), browser, PATIENCE);
                            redirect(answering, address);
                        }),
                        failure -> {
                            LOG.warnf("The issuer is unavailable, a sign-in is answered 503: %s", failure.toString());
                            ProblemAnswer.send(call, ISSUER_AWAY);
                        });
    }

    void finish(RoutingContext call) {
        Optional<SignInAttempt> begun = BrowserCookies.SIGN_IN
                .of(call.request())
                .flatMap(browser -> SignInAttempt.of(browser, parameter(call, "state")));
        if (begun.isEmpty()) {
            ProblemAnswer.send(call, NOT_BEGUN_HERE);
            return;
        }
        if (parameter(call, "code").isEmpty()) {
            ProblemAnswer.send(call, NOT_FINISHED);
            return;
        }
        SignInAttempt attempt = begun.get();
        Executor home = HomeThread.of(call.vertx());
        issuer.redeem(parameter(call, "code"), callback(call.request()), attempt.verifier())
                .emitOn(home)
                .chain(tokens -> accept(call, attempt, tokens))
                .emitOn(home)
                .subscribe()
                .with(outcome -> answer(call, outcome), failure -> {
                    LOG.warnf("A sign-in failed, the user has to start again: %s", failure.toString());
                    boolean refused = failure instanceof CodeFlow.RefusedGrant;
                    ProblemAnswer.send(call, refused ? NOT_FINISHED : ISSUER_AWAY);
                });
    }

    /** The access token is verified like any other and must belong to the subject of the ID token. */
    private Uni<Outcome> accept(RoutingContext call, SignInAttempt attempt, IssuedTokens tokens) {
        call.request().headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.accessToken());
        return access.admissionOfHolder(call).chain(admission -> {
            Optional<Identity> identity = issuer.identity(tokens.idToken(), attempt)
                    .filter(found -> admission.athlete() != null && found.isOf(admission.athlete()));
            return identity.isEmpty()
                    ? refused(admission)
                    : signedIn(call, attempt, session(tokens, identity.get(), String.valueOf(admission.athlete())));
        });
    }

    private static Uni<Outcome> refused(Admission admission) {
        LOG.warn("A sign-in was rejected: the issuer's tokens are not for this audience, or not for this sign-in");
        Problem problem =
                admission.refusal().filter(found -> found.status() == 503).orElse(NOT_FINISHED);
        return Uni.createFrom().item(call -> ProblemAnswer.send(call, problem));
    }

    private Session session(IssuedTokens tokens, Identity identity, String athlete) {
        return new Session(
                athlete,
                identity.name(athlete),
                tokens.accessToken(),
                tokens.accessEnd(),
                tokens.refreshToken(),
                tokens.idToken(),
                Instant.now().plus(config.life()));
    }

    /** The cookie is new, so nobody can have known it before. The browser's previous session, if any, ends. */
    private Uni<Outcome> signedIn(RoutingContext call, SignInAttempt attempt, Session session) {
        Secret browser = Secret.random();
        Uni<Void> before = BrowserCookies.SESSION
                .of(call.request())
                .map(sessions::end)
                .orElseGet(() -> Uni.createFrom().voidItem());
        Outcome outcome = answering -> {
            Duration life = Duration.between(Instant.now(), session.lastMoment());
            BrowserCookies.SESSION.give(answering.request(), answering.response(), browser, life);
            BrowserCookies.SIGN_IN.take(answering.request(), answering.response());
            audit.record("sign-in", session.athlete(), answering, FOUND);
            redirect(answering, attempt.returnTo());
        };
        return before.chain(() -> sessions.save(browser, session)).replaceWith(outcome);
    }

    /** Unless its body has turned out to be malformed meanwhile. */
    private static void answer(RoutingContext call, Outcome outcome) {
        if (ProblemAnswer.mayBeAnswered(call.response())) {
            outcome.answer(call);
        }
    }

    /** The single value of a query parameter; empty if there is none, or several. */
    private static String parameter(RoutingContext call, String name) {
        List<String> values = call.queryParam(name);
        return values.size() == 1 ? values.get(0) : "";
    }

    private static String callback(HttpServerRequest request) {
        return OwnOrigin.of(request) + CALLBACK;
    }

    private static void redirect(RoutingContext call, String where) {
        call.response()
                .setStatusCode(FOUND)
                .putHeader(HttpHeaders.LOCATION, where)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }
}

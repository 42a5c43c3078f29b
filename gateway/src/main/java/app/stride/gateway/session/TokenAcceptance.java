package app.stride.gateway.session;

import app.stride.gateway.access.Access;
import app.stride.gateway.access.Admission;
import app.stride.gateway.calls.AuditLog;
import app.stride.gateway.problem.Problem;
import app.stride.gateway.problem.ProblemAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Makes a session of the tokens that the issuer gave for a sign-in, if they are for it. */
@Singleton
final class TokenAcceptance {
    static final Problem NOT_FINISHED =
            Problem.forbidden("The issuer did not sign you in. Start again at /session/login.");

    private static final Logger LOG = Logger.getLogger(TokenAcceptance.class);

    private final CodeFlow issuer;
    private final Sessions sessions;
    private final Access access;
    private final SessionsConfig config;
    private final AuditLog audit;

    TokenAcceptance(CodeFlow issuer, Sessions sessions, Access access, SessionsConfig config, AuditLog audit) {
        this.issuer = issuer;
        this.sessions = sessions;
        this.access = access;
        this.config = config;
        this.audit = audit;
    }

    /** The access token is verified like any other and must belong to the subject of the ID token. */
    Uni<SignInOutcome> accept(RoutingContext call, SignInAttempt attempt, IssuedTokens tokens) {
        call.request().headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.accessToken());
        return access.admissionOfHolder(call).chain(admission -> {
            Optional<Identity> identity = issuer.identity(tokens.idToken(), attempt)
                    .filter(found -> admission.athlete() != null && found.isOf(admission.athlete()));
            return identity.isEmpty()
                    ? refused(admission)
                    : signedIn(call, attempt, session(tokens, identity.get(), String.valueOf(admission.athlete())));
        });
    }

    private static Uni<SignInOutcome> refused(Admission admission) {
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
    private Uni<SignInOutcome> signedIn(RoutingContext call, SignInAttempt attempt, Session session) {
        Secret browser = Secret.random();
        Uni<Void> before = BrowserCookies.SESSION
                .of(call.request())
                .map(sessions::end)
                .orElseGet(() -> Uni.createFrom().voidItem());
        SignInOutcome outcome = new Accepted(browser, session, attempt.returnTo());
        return before.chain(() -> sessions.save(browser, session)).replaceWith(outcome);
    }

    /** The session is there and has to reach its browser. */
    private final class Accepted implements SignInOutcome {
        private final Secret browser;
        private final Session session;
        private final String returnTo;

        Accepted(Secret browser, Session session, String returnTo) {
            this.browser = browser;
            this.session = session;
            this.returnTo = returnTo;
        }

        @Override
        public void answer(RoutingContext call) {
            Duration life = Duration.between(Instant.now(), session.lastMoment());
            BrowserCookies.SESSION.give(call.request(), call.response(), browser, life);
            BrowserCookies.SIGN_IN.take(call.request(), call.response());
            audit.record("sign-in", session.athlete(), call, FOUND);
            SignInOutcome.redirect(call, returnTo);
        }

        /**
         * Nobody has its cookie, so nobody is signed in, and nothing is audited. Its tokens are not revoked: with them,
         * some issuers would revoke those of the same browser's next attempt.
         */
        @Override
        public void withdraw() {
            LOG.info("A browser did not wait for the end of its sign-in, the session is dropped");
            sessions.end(browser)
                    .subscribe()
                    .with(
                            ended -> {},
                            failure -> LOG.warnf("A dropped session stays until it expires: %s", failure.toString()));
        }
    }
}

package app.stride.gateway.session;

import app.stride.gateway.connection.OwnOrigin;
import app.stride.gateway.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Lets a signed-in browser make calls like a client with a token, and keeps its token fresh. */
@Singleton
public final class BrowserSessions {
    static final String CSRF_HEADER = "X-CSRF-Token";

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int ATTEMPTS = 50;

    /** The time a call takes until its token is checked. */
    private static final Duration PASSAGE = Duration.ofSeconds(2);

    private static final Logger LOG = Logger.getLogger(BrowserSessions.class);
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Problem FORGED =
            Problem.forbidden("A call that changes something must come from a page of this origin"
                    + " and carry the header " + CSRF_HEADER + " with the csrf_token from GET /session.");
    private static final Problem NO_NEW_TOKEN = Problem.unavailable("sign-in");

    private final Sessions sessions;
    private final Renewer issuer;
    private final Map<String, Uni<Optional<Session>>> renewals = new ConcurrentHashMap<>();

    BrowserSessions(Sessions sessions, Renewer issuer) {
        this.sessions = sessions;
        this.issuer = issuer;
    }

    /** Whether the call uses a session: it has the cookie and no credentials of its own. */
    public boolean areMeantBy(HttpServerRequest request) {
        return !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && request.headers().contains(HttpHeaders.COOKIE)
                && BrowserCookies.SESSION.of(request).isPresent();
    }

    /**
     * Adds the session's token to the call if there still is one; returns a problem if another site's page may have
     * made the call.
     */
    public Uni<Optional<Problem>> present(RoutingContext call) {
        HttpServerRequest request = call.request();
        Secret browser = BrowserCookies.SESSION.of(request).orElseThrow();
        return current(browser)
                .map(session -> session.flatMap(found -> present(request, browser, found)))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("A browser session cannot be used, the call is answered 503: %s", failure.toString());
                    return Optional.of(NO_NEW_TOKEN);
                });
    }

    private static Optional<Problem> present(HttpServerRequest request, Secret browser, Session session) {
        if (!mayBeTrusted(request, browser)) {
            return Optional.of(FORGED);
        }
        request.headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + session.accessToken());
        return Optional.empty();
    }

    /** Whether one of our own pages made the call, if it changes something. */
    private static boolean mayBeTrusted(HttpServerRequest request, Secret browser) {
        if (SAFE.contains(request.method())) {
            return true;
        }
        String token = request.getHeader(CSRF_HEADER);
        return token != null && browser.isCsrfToken(token) && OwnOrigin.made(request);
    }

    /** The browser's current session, with a token that stays valid for a while. */
    Uni<Optional<Session>> current(Secret browser) {
        return sessions.find(browser)
                .chain(found -> fresh(found)
                        ? Uni.createFrom().item(found)
                        : renewals.computeIfAbsent(browser.name(), name -> renewal(browser, name)));
    }

    /** Ends the session; rejected if another site's page may have requested it. */
    Uni<Optional<Problem>> end(HttpServerRequest request, Secret browser) {
        return mayBeTrusted(request, browser)
                ? sessions.end(browser).replaceWith(Optional.empty())
                : Uni.createFrom().item(Optional.of(FORGED));
    }

    /** One renewal for all calls that need it at the same time: a refresh token can often be used only once. */
    private Uni<Optional<Session>> renewal(Secret browser, String name) {
        return sessions.claimRenewal(browser)
                .chain(ours -> ours ? renewedHere(browser) : renewedElsewhere(browser, ATTEMPTS))
                .eventually(() -> {
                    renewals.remove(name);
                })
                .memoize()
                .indefinitely();
    }

    private static boolean fresh(Optional<Session> found) {
        return found.isEmpty() || !found.get().needsNewToken(Instant.now());
    }

    /** Checks the session again, because another gateway may just have renewed it. */
    private Uni<Optional<Session>> renewedHere(Secret browser) {
        return sessions.find(browser)
                .chain(found -> fresh(found) ? Uni.createFrom().item(found) : renewed(browser, found.orElseThrow()))
                .eventually(() -> sessions.giveUpRenewal(browser).onFailure().recoverWithNull());
    }

    private Uni<Optional<Session>> renewed(Secret browser, Session session) {
        return issuer.refresh(String.valueOf(session.refreshToken()))
                .ifNoItem()
                .after(issuer.longestAnswer())
                .fail() // otherwise all later calls of that browser would wait for it, too
                .map(session::with)
                .chain(renewed -> sessions.renew(browser, renewed).map(kept -> unlessEnded(renewed, kept)))
                .onFailure(CodeFlow.RefusedGrant.class)
                .recoverWithUni(refused -> sessions.end(browser).replaceWith(Optional.empty()))
                .onFailure(failure -> session.hasGoodToken(Instant.now()))
                .recoverWithItem(Optional.of(session));
    }

    private Optional<Session> unlessEnded(Session renewed, boolean kept) {
        if (kept) {
            return Optional.of(renewed);
        }
        issuer.forget(renewed.refreshToken());
        return Optional.empty();
    }

    /**
     * Another gateway is renewing the session: waits for its result, unless the token is still valid for this call.
     */
    private Uni<Optional<Session>> renewedElsewhere(Secret browser, int attempts) {
        return sessions.find(browser).chain(found -> {
            if (fresh(found) || found.orElseThrow().hasGoodToken(Instant.now().plus(PASSAGE))) {
                return Uni.createFrom().item(found);
            }
            return attempts == 0
                    ? Uni.createFrom()
                            .failure(new IllegalStateException("Another gateway is failing to renew the tokens"))
                    : Uni.createFrom()
                            .nullItem()
                            .onItem()
                            .delayIt()
                            .by(PAUSE)
                            .chain(() -> renewedElsewhere(browser, attempts - 1));
        });
    }
}

package app.stride.gateway.session;

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

/** Lets a browser that is signed in make calls like a program with a token, and keeps its token fresh. */
@Singleton
public final class BrowserSessions {
    static final String CSRF_HEADER = "X-CSRF-Token";

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int ATTEMPTS = 50;

    /** In which a call is on its way to who looks at its token. */
    private static final Duration PASSAGE = Duration.ofSeconds(2);

    private static final Logger LOG = Logger.getLogger(BrowserSessions.class);
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Problem FORGED = Problem.forbidden("A call that changes something needs the header "
            + CSRF_HEADER + " with the csrf_token of GET /session, and has to come from a page of this origin.");
    private static final Problem NO_NEW_TOKEN = Problem.unavailable("sign-in");

    private final Sessions sessions;
    private final Renewer issuer;
    private final Map<String, Uni<Optional<Session>>> renewals = new ConcurrentHashMap<>();

    BrowserSessions(Sessions sessions, Renewer issuer) {
        this.sessions = sessions;
        this.issuer = issuer;
    }

    /** Whether the call relies on a session: it has the cookie, and no credentials of its own. */
    public boolean areMeantBy(HttpServerRequest request) {
        return !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && request.headers().contains(HttpHeaders.COOKIE)
                && BrowserCookies.SESSION.of(request).isPresent();
    }

    /** Puts the session's token on the call, when there still is one; else a refusal, when the call may be another page's. */
    public Uni<Optional<Problem>> present(RoutingContext call) {
        HttpServerRequest request = call.request();
        Secret browser = BrowserCookies.SESSION.of(request).orElseThrow();
        return current(browser)
                .map(session -> session.flatMap(found -> present(request, browser, found)))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("A session cannot go on: %s", failure.toString());
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

    /** Whether a page of ours made the call, as far as it changes something. */
    private static boolean mayBeTrusted(HttpServerRequest request, Secret browser) {
        if (SAFE.contains(request.method())) {
            return true;
        }
        String token = request.getHeader(CSRF_HEADER);
        return token != null && browser.isCsrfToken(token) && OwnOrigin.made(request);
    }

    /** The browser's session as it is now, with a token that is good for a while. */
    Uni<Optional<Session>> current(Secret browser) {
        return sessions.find(browser)
                .chain(found -> fresh(found)
                        ? Uni.createFrom().item(found)
                        : renewals.computeIfAbsent(browser.name(), name -> renewal(browser, name)));
    }

    /** Ends the session; refused when another page may have asked for it. */
    Uni<Optional<Problem>> end(HttpServerRequest request, Secret browser) {
        return mayBeTrusted(request, browser)
                ? sessions.end(browser).replaceWith(Optional.empty())
                : Uni.createFrom().item(Optional.of(FORGED));
    }

    /** One for all calls that need it at the same time: a refresh token is often good only once. */
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

    /** Looked at once more, as another gateway may have been at it until a moment ago. */
    private Uni<Optional<Session>> renewedHere(Secret browser) {
        return sessions.find(browser)
                .chain(found -> fresh(found) ? Uni.createFrom().item(found) : renewed(browser, found.orElseThrow()))
                .eventually(() -> sessions.giveUpRenewal(browser).onFailure().recoverWithNull());
    }

    private Uni<Optional<Session>> renewed(Secret browser, Session session) {
        return issuer.refresh(String.valueOf(session.refreshToken()))
                .ifNoItem()
                .after(issuer.longestAnswer())
                .fail() // else all later calls of that browser would wait for it as well
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

    /** Another gateway is at it: what it writes is waited for, unless the token is good for this call as it is. */
    private Uni<Optional<Session>> renewedElsewhere(Secret browser, int attempts) {
        return sessions.find(browser).chain(found -> {
            if (fresh(found) || found.orElseThrow().hasGoodToken(Instant.now().plus(PASSAGE))) {
                return Uni.createFrom().item(found);
            }
            return attempts == 0
                    ? Uni.createFrom().failure(new IllegalStateException("Another gateway does not get new tokens"))
                    : Uni.createFrom()
                            .nullItem()
                            .onItem()
                            .delayIt()
                            .by(PAUSE)
                            .chain(() -> renewedElsewhere(browser, attempts - 1));
        });
    }
}

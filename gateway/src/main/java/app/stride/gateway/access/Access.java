package app.stride.gateway.access;

import app.stride.edge.AccessClaims;
import app.stride.edge.CompactForm;
import app.stride.edge.TokenHeader;
import app.stride.gateway.problem.Problem;
import app.stride.gateway.route.Route;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Decides whether a call may pass: always on a public route, otherwise with one access token from the issuer. */
@Singleton
public final class Access {
    private static final Logger LOG = Logger.getLogger(Access.class);
    private static final String CHALLENGE = "Bearer realm=\"stride\"";
    private static final Problem NO_TOKEN = Problem.unauthorized(
            "A bearer token is required. Sign in and send it in the Authorization header.", CHALLENGE);
    private static final Problem BAD_TOKEN = Problem.unauthorized(
            "The bearer token is invalid or expired. Sign in again.", CHALLENGE + ", error=\"invalid_token\"");
    private static final Problem CANNOT_VERIFY = Problem.unavailable("sign-in");

    /** Enough for the issuer to answer in most cases. */
    private static final Duration READING_OF_KEYS = Duration.ofMillis(300);

    /** How many calls may wait for that at once, so that tokens with invented keys cannot hold up more. */
    private static final int MOST_WAITING = 200;

    private final HttpAuthenticator authenticator;
    private final Issuer issuer;
    private final VerifiedTokens verified;
    private final PublishedKeys keys;
    private final AtomicInteger waiting = new AtomicInteger();

    Access(HttpAuthenticator authenticator, Issuer issuer, VerifiedTokens verified, PublishedKeys keys) {
        this.authenticator = authenticator;
        this.issuer = issuer;
        this.verified = verified;
        this.keys = keys;
    }

    /**
     * The admission of a call if nothing has to be awaited, which is the usual case: its token was verified recently,
     * or none is required.
     */
    public Optional<Admission> admissionAtOnce(RoutingContext call, Route route) {
        if (route.isPublic()) {
            return Optional.of(Admission.TO_ANYBODY);
        }
        BearerToken token = tokenOf(call);
        return token.isPresent() ? verified.athlete(token.digest()).map(Admission::of) : Optional.empty();
    }

    /** Whether the call may pass, and whose it is. */
    public Uni<Admission> admission(RoutingContext call, Route route) {
        if (route.isPublic()) {
            return Uni.createFrom().item(Admission.TO_ANYBODY);
        }
        return admissionOfHolder(call);
    }

    /** The athlete the call's token belongs to. */
    public Uni<Admission> admissionOfHolder(RoutingContext call) {
        BearerToken token = tokenOf(call);
        return switch (token.kind()) {
            case ABSENT -> refused(NO_TOKEN);
            case MALFORMED -> refused(BAD_TOKEN);
            case PRESENT -> holder(call, token);
        };
    }

    private static BearerToken tokenOf(RoutingContext call) {
        BearerToken token = BearerToken.of(call.request().headers());
        token.spellPlainly(call.request().headers());
        return token;
    }

    private Uni<Admission> holder(RoutingContext call, BearerToken token) {
        TokenDigest digest = token.digest();
        return verified.athlete(digest)
                .map(athlete -> Uni.createFrom().item(Admission.of(athlete)))
                .orElseGet(() -> firstTime(call, digest, token.text()));
    }

    private Uni<Admission> firstTime(RoutingContext call, TokenDigest digest, String token) {
        return CompactForm.isOf(token) ? verify(call, digest, TokenHeader.of(token)) : refused(BAD_TOKEN);
    }

    private Uni<Admission> verify(RoutingContext call, TokenDigest digest, TokenHeader header) {
        if (!header.isPlausible() || !keys.mayStillSign(header.keyId())) {
            return refused(BAD_TOKEN);
        }
        if (issuer.isFound()) {
            return verifyByKeys(call, digest, header);
        }
        return issuer.found()
                .emitOn(HomeThread.of(call.vertx()))
                .onItemOrFailure()
                .transformToUni((found, failure) -> failure == null
                        ? verifyByKeys(call, digest, header)
                        : Uni.createFrom().item(cannotVerify(failure)));
    }

    private Uni<Admission> verifyByKeys(RoutingContext call, TokenDigest digest, TokenHeader header) {
        Uni<Admission> first = attempt(call, digest, header);
        return header.keyId().isEmpty() || keys.haveVerified(header.keyId())
                ? first
                : againIfRefused(first, call, digest, header);
    }

    /**
     * The first token with a new key makes the verifier re-read the keys, and other tokens do not wait for that; they
     * are retried.
     */
    private Uni<Admission> againIfRefused(
            Uni<Admission> first, RoutingContext call, TokenDigest digest, TokenHeader header) {
        Executor home = HomeThread.of(call.vertx());
        return first.chain(admission -> isOfBadToken(admission) && mayWait()
                ? Uni.createFrom()
                        .item(admission)
                        .onItem()
                        .delayIt()
                        .by(READING_OF_KEYS)
                        .emitOn(home)
                        .chain(() -> attempt(call, digest, header))
                        .onTermination()
                        .invoke(() -> {
                            waiting.decrementAndGet();
                        })
                : Uni.createFrom().item(admission));
    }

    private static boolean isOfBadToken(Admission admission) {
        return admission.refusal().filter(BAD_TOKEN::equals).isPresent();
    }

    private boolean mayWait() {
        if (waiting.incrementAndGet() <= MOST_WAITING) {
            return true;
        }
        waiting.decrementAndGet();
        return false;
    }

    private Uni<Admission> attempt(RoutingContext call, TokenDigest digest, TokenHeader header) {
        return authenticator
                .attemptAuthentication(call)
                .map(identity -> admission(identity, digest, header))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(Admission.refused(BAD_TOKEN))
                .onFailure()
                .recoverWithItem(Access::cannotVerify);
    }

    private Admission admission(@Nullable SecurityIdentity identity, TokenDigest digest, TokenHeader header) {
        if (identity == null
                || !(identity.getPrincipal() instanceof JsonWebToken token)
                || !AccessClaims.fit(token, header)) {
            return Admission.refused(BAD_TOKEN);
        }
        verified.remember(digest, new VerifiedTokens.Passport(token.getSubject(), end(token), header.keyId()));
        return Admission.of(token.getSubject());
    }

    /** Some issuers write an expiry beyond what an Instant can hold. */
    private static Instant end(JsonWebToken token) {
        return Instant.ofEpochSecond(Math.min(token.getExpirationTime(), Instant.MAX.getEpochSecond()));
    }

    private static Admission cannotVerify(Throwable failure) {
        LOG.warnf("Tokens cannot be verified, calls are answered 503: %s", failure.toString());
        return Admission.refused(CANNOT_VERIFY);
    }

    private static Uni<Admission> refused(Problem problem) {
        return Uni.createFrom().item(Admission.refused(problem));
    }
}

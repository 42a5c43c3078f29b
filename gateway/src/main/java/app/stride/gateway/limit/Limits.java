package app.stride.gateway.limit;

import app.stride.gateway.connection.ClientAddress;
import app.stride.gateway.problem.Problem;
import app.stride.gateway.route.Route;
import app.stride.gateway.store.SharedStore;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Limits the call rate of every athlete, and of every address without a valid token. */
@Singleton
public final class Limits {
    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence STATE = HttpHeaders.createOptimized("RateLimit");

    /**
     * The rate-limit headers of one kind of call (draft-ietf-httpapi-ratelimit-headers-10): the policy's name, what
     * remains and when it is full again.
     *
     * @param policy the constant part of every response
     * @param left the beginning of the part about what remains
     */
    private record Terms(Quota quota, CharSequence policy, String left) {
        static Terms of(CallKind kind, Quota quota) {
            String name = '"' + kind.label() + '"';
            String policy = name + ";q=" + quota.calls() + ";w=" + seconds(quota.window());
            return new Terms(quota, HttpHeaders.createOptimized(policy), name + ";r=");
        }

        void tell(MultiMap headers, Decision decision) {
            headers.set(POLICY, policy);
            headers.set(STATE, left + decision.remaining() + ";t=" + seconds(decision.untilFull()));
        }
    }

    private static final Future<Optional<Problem>> NOTHING = Future.succeededFuture(Optional.empty());

    private final boolean enabled;
    private final ClientAddress addresses;
    private final Map<CallKind, Terms> terms = new EnumMap<>(CallKind.class);
    private final CallCounts counts;
    private final MeterRegistry metrics;

    @Inject
    Limits(LimitsConfig config, ClientAddress addresses, SharedStore store, MeterRegistry metrics) {
        this.enabled = config.enabled();
        this.addresses = addresses;
        CallCounts local = new LocalCounts(config.keys());
        this.counts = store.isConfigured() ? new SharedCounts(store, local) : local;
        this.metrics = metrics;
        for (CallKind kind : CallKind.values()) {
            LimitsConfig.Amount amount = config.rate().get(kind.label());
            if (amount == null) {
                throw new IllegalArgumentException("stride.gateway.limits.rate." + kind.label() + ".calls is missing");
            }
            terms.put(kind, Terms.of(kind, new Quota(amount.calls(), amount.window())));
            refusals(kind);
        }
    }

    /** Counts an athlete's call; 429 if it exceeds the limit. */
    public Future<Optional<Problem>> refusalOfAthlete(RoutingContext call, Route route, String athlete) {
        return count(call, CallKind.of(call.request().method(), route), athlete);
    }

    /** Counts a call without a valid token by its address; 429 if it exceeds the limit. */
    public Future<Optional<Problem>> refusalOfAddress(RoutingContext call) {
        return count(call, CallKind.ANONYMOUS, Network.of(addresses.of(call.request())));
    }

    /**
     * 429 if the address has used up its rate for calls without a valid token; counts nothing. For use where
     * processing a call costs more than rejecting it.
     */
    public Future<Optional<Problem>> refusalOfSpentAddress(RoutingContext call) {
        Terms applied = terms.get(CallKind.ANONYMOUS);
        if (!enabled || applied == null) {
            return NOTHING;
        }
        return counts.look(CallKind.ANONYMOUS, Network.of(addresses.of(call.request())), applied.quota())
                .map(decision -> {
                    if (decision.allowed()) {
                        return Optional.empty();
                    }
                    applied.tell(call.response().headers(), decision);
                    return Optional.of(refused(CallKind.ANONYMOUS, decision));
                });
    }

    private Future<Optional<Problem>> count(RoutingContext call, CallKind kind, String who) {
        Terms applied = terms.get(kind);
        if (!enabled || applied == null) {
            return NOTHING;
        }
        return counts.take(kind, who, applied.quota()).map(decision -> {
            applied.tell(call.response().headers(), decision);
            return decision.allowed() ? Optional.empty() : Optional.of(refused(kind, decision));
        });
    }

    private Problem refused(CallKind kind, Decision decision) {
        refusals(kind).increment();
        return Problem.tooManyRequests(seconds(decision.retryAfter()));
    }

    /** Registered at zero from the start: a metric that does not exist cannot trigger an alert. */
    private Counter refusals(CallKind kind) {
        return metrics.counter("stride.gateway.refusals", "reason", "rate", "kind", kind.label());
    }

    /** Rounded up, so that waiting this long is always enough. */
    private static long seconds(Duration duration) {
        return (duration.toNanos() + 999_999_999L) / 1_000_000_000L;
    }
}

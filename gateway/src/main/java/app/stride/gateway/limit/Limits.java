package app.stride.gateway.limit;

import app.stride.gateway.connection.ClientAddress;
import app.stride.gateway.problem.Problem;
import app.stride.gateway.route.Route;
import app.stride.gateway.store.SharedStore;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Keeps every athlete, and every address that shows no token, to a fair part. */
@Singleton
public final class Limits {
    private static final String POLICY = "RateLimit-Policy";
    private static final String STATE = "RateLimit";

    private static final Future<Optional<Problem>> NOTHING = Future.succeededFuture(Optional.empty());

    private final boolean enabled;
    private final ClientAddress addresses;
    private final Map<CallKind, Quota> quotas = new EnumMap<>(CallKind.class);
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
            quotas.put(kind, new Quota(amount.calls(), amount.window()));
            refusals(kind);
        }
    }

    /** Counts a call of an athlete; 429 when it is one too many. */
    public Future<Optional<Problem>> refusalOfAthlete(RoutingContext call, Route route, String athlete) {
        return count(call, CallKind.of(call.request().method(), route), athlete);
    }

    /** Counts a call that showed no valid token, by the address it came from; 429 when it is one too many. */
    public Future<Optional<Problem>> refusalOfAddress(RoutingContext call) {
        return count(call, CallKind.ANONYMOUS, Network.of(addresses.of(call.request())));
    }

    private Future<Optional<Problem>> count(RoutingContext call, CallKind kind, String who) {
        Quota quota = quotas.get(kind);
        if (!enabled || quota == null) {
            return NOTHING;
        }
        return counts.take(kind, who, quota).map(decision -> {
            tell(call.response().headers(), kind, quota, decision);
            return decision.allowed() ? Optional.empty() : Optional.of(refused(kind, decision));
        });
    }

    private Problem refused(CallKind kind, Decision decision) {
        refusals(kind).increment();
        return Problem.tooManyRequests(seconds(decision.retryAfter()));
    }

    /** There from the start, at nought: what was never there cannot be alerted on. */
    private Counter refusals(CallKind kind) {
        return metrics.counter("stride.gateway.refusals", "reason", "rate", "kind", kind.label());
    }

    /** As in draft-ietf-httpapi-ratelimit-headers-10: the policy by name, what is left of it and when it is whole again. */
    private static void tell(MultiMap headers, CallKind kind, Quota quota, Decision decision) {
        String name = '"' + kind.label() + '"';
        headers.set(POLICY, name + ";q=" + quota.calls() + ";w=" + seconds(quota.window()));
        headers.set(STATE, name + ";r=" + decision.remaining() + ";t=" + seconds(decision.untilFull()));
    }

    /** Rounded up: who waits so long may call again. */
    private static long seconds(Duration duration) {
        return (duration.toNanos() + 999_999_999L) / 1_000_000_000L;
    }
}

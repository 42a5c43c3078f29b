package app.stride.gateway;

import app.stride.gateway.calls.AccessLog;
import app.stride.gateway.calls.CallNames;
import app.stride.gateway.calls.RequestId;
import app.stride.gateway.calls.TraceIds;
import app.stride.gateway.connection.Arrivals;
import app.stride.gateway.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * What every call gets regardless of its outcome, and the first reasons to reject it: before CORS, which ambiguous
 * requests could confuse.
 */
@Singleton
final class Reception {
    private static final int BEFORE_EVERYTHING = 20_000;

    /** Marks a call that has arrived; rerouting, which clears the headers, leaves it. */
    private static final String ARRIVED = Reception.class.getName();

    private final TraceIds traces;
    private final CallNames names;
    private final AccessLog log;
    private final PublicHosts hosts;
    private final ForeignOrigins foreign;
    private final CountedRefusals refusals;

    Reception(
            TraceIds traces,
            CallNames names,
            AccessLog log,
            PublicHosts hosts,
            ForeignOrigins foreign,
            CountedRefusals refusals) {
        this.traces = traces;
        this.names = names;
        this.log = log;
        this.hosts = hosts;
        this.foreign = foreign;
        this.refusals = refusals;
    }

    /** One filter for everything, because the router dispatches each one separately. */
    void register(@Observes Filters filters) {
        filters.register(this::receive, BEFORE_EVERYTHING);
    }

    private void receive(RoutingContext call) {
        welcome(call);
        if (!FirstLook.passes(call)) {
            return;
        }
        if (!hosts.areNamedBy(call.request())) {
            refusals.send(call, Problem.misdirected());
        } else if (foreign.mayCall(call)) {
            call.next();
        } else {
            refusals.send(call, ForeignOrigins.REFUSED);
        }
    }

    /** Gives a call what every call gets, unless it has it: the router rejects some before they are received. */
    void welcome(RoutingContext call) {
        if (!RequestId.isGiven(call)) {
            RequestId.give(call);
            SecurityHeaders.set(call);
            names.give(call);
            noteOnce(call);
        }
    }

    /** A page's address is rerouted to the pages: still one call, with one line. */
    private void noteOnce(RoutingContext call) {
        if (call.get(ARRIVED) == null) {
            call.put(ARRIVED, true);
            Arrivals.note(call);
            traces.give(call);
            log.watch(call);
        }
    }
}

package app.stride.gateway.limit;

import app.stride.gateway.connection.ClientAddress;
import app.stride.gateway.problem.Problem;
import app.stride.gateway.route.Route;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/**
 * Limits how many calls each athlete has in progress at this gateway, and how many event streams among them. Rates do
 * not limit these, since calls can last: event streams by nature, any other if its client sends or reads slowly. Each
 * occupies a connection to a service, and some must be left for everybody else.
 */
@Singleton
public final class Concurrency {
    private static final List<String> EVENT_STREAMS = List.of("text/event-stream", "text/*");

    private final boolean enabled;
    private final ClientAddress addresses;
    private final Tally ofAthletes;
    private final Tally ofAddresses;
    private final Tally streams;
    private final Counter refusedCalls;
    private final Counter refusedStreams;

    Concurrency(LimitsConfig config, ClientAddress addresses, MeterRegistry metrics) {
        this.enabled = config.enabled();
        this.addresses = addresses;
        this.ofAthletes = new Tally(config.calls());
        this.ofAddresses = new Tally(config.calls());
        this.streams = new Tally(config.streams());
        this.refusedCalls = refusals(metrics, "call");
        this.refusedStreams = refusals(metrics, "stream");
    }

    private static Counter refusals(MeterRegistry metrics, String kind) {
        return metrics.counter("stride.gateway.refusals", "reason", "concurrency", "kind", kind);
    }

    /** The place of an athlete's call. */
    public Place ofAthlete(RoutingContext call, Route route, String athlete) {
        if (!enabled || isOver(call)) {
            return Place.UNCOUNTED;
        }
        if (!ofAthletes.begins(athlete)) {
            return oneCallTooMany();
        }
        if (route.isForAssistants() || !asksForEvents(call)) {
            return Place.taken(() -> ofAthletes.ends(athlete));
        }
        if (!streams.begins(athlete)) {
            ofAthletes.ends(athlete);
            refusedStreams.increment();
            return Place.refused(Problem.tooManyStreams(streams.most()));
        }
        return Place.taken(() -> {
            ofAthletes.ends(athlete);
            streams.ends(athlete);
        });
    }

    /** The place of a call that needs no token, counted by address. */
    public Place ofAddress(RoutingContext call) {
        if (!enabled || isOver(call)) {
            return Place.UNCOUNTED;
        }
        String network = Network.of(addresses.of(call.request()));
        return ofAddresses.begins(network) ? Place.taken(() -> ofAddresses.ends(network)) : oneCallTooMany();
    }

    private Place oneCallTooMany() {
        refusedCalls.increment();
        return Place.refused(Problem.tooManyCalls(ofAthletes.most()));
    }

    /**
     * Whether the call ended while its token was being verified; its end would go unnoticed, and it would count for
     * ever.
     */
    private static boolean isOver(RoutingContext call) {
        return call.response().ended() || call.response().closed();
    }

    /** Assistants have to accept events with every call (MCP 2025-06-18, Streamable HTTP), but get none. */
    private static boolean asksForEvents(RoutingContext call) {
        for (String each : call.request().headers().getAll(HttpHeaders.ACCEPT)) {
            String written = each.toLowerCase(Locale.ROOT);
            for (String type : EVENT_STREAMS) {
                if (written.contains(type)) {
                    return true;
                }
            }
        }
        return false;
    }
}

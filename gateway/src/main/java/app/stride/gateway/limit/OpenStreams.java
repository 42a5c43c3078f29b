package app.stride.gateway.limit;

import app.stride.gateway.problem.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How many event streams each athlete has open at this gateway: they live long, so that a rate does not bound them. */
@Singleton
public final class OpenStreams {
    private static final List<String> EVENT_STREAMS = List.of("text/event-stream", "text/*");

    private final int most;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    @Inject
    OpenStreams(LimitsConfig config) {
        this(config.enabled() ? config.streams() : Integer.MAX_VALUE);
    }

    OpenStreams(int most) {
        this.most = most;
    }

    /** Counts a call that asks for an event stream, until it ends; 429 when it is one too many. */
    public Optional<Problem> refusal(RoutingContext call, String athlete) {
        // of one that has ended while its token was looked at no end would be heard, and it would count for ever
        if (call.response().ended() || call.response().closed() || !asksForEvents(accepted(call))) {
            return Optional.empty();
        }
        if (!opened(athlete)) {
            return Optional.of(Problem.tooManyStreams(most));
        }
        call.addEndHandler(end -> closed(athlete));
        return Optional.empty();
    }

    private static List<String> accepted(RoutingContext call) {
        return call.request().headers().getAll(HttpHeaders.ACCEPT);
    }

    private static boolean asksForEvents(List<String> accepted) {
        for (String each : accepted) {
            String written = each.toLowerCase(Locale.ROOT);
            for (String type : EVENT_STREAMS) {
                if (written.contains(type)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean opened(String athlete) {
        int before = open.getOrDefault(athlete, 0);
        while (before < most) {
            boolean counted =
                    before == 0 ? open.putIfAbsent(athlete, 1) == null : open.replace(athlete, before, before + 1);
            if (counted) {
                return true;
            }
            before = open.getOrDefault(athlete, 0);
        }
        return false;
    }

    void closed(String athlete) {
        open.computeIfPresent(athlete, (who, now) -> now == 1 ? null : now - 1);
    }
}

package app.stride.gateway.forward;

import app.stride.gateway.route.RouteTable;
import app.stride.gateway.route.Upstream;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports which services respond. It is never down itself: taking the gateway offline because one service is
 * unavailable would take the others with it, and calls to that service get a 502 that says so.
 */
@Readiness
@Singleton
final class UpstreamHealth implements AsyncHealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Anybody may check the gateway's health, so not every check is passed on to the services. */
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final List<Upstream> upstreams;
    private final UpstreamClient client;
    private final Uni<HealthCheckResponse> response;

    UpstreamHealth(RouteTable table, UpstreamClient client) {
        this.upstreams = table.upstreams();
        this.client = client;
        this.response = Uni.createFrom().deferred(this::ask).memoize().forFixedDuration(KEPT);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return response;
    }

    private Uni<HealthCheckResponse> ask() {
        List<Uni<String>> states = upstreams.stream().map(this::state).toList();
        return Uni.join().all(states).andFailFast().map(this::told);
    }

    private HealthCheckResponse told(List<String> states) {
        HealthCheckResponseBuilder told = HealthCheckResponse.named("upstreams").up();
        for (int i = 0; i < states.size(); i++) {
            told.withData(upstreams.get(i).name(), states.get(i));
        }
        return told.build();
    }

    private Uni<String> state(Upstream upstream) {
        CompletionStage<Integer> status =
                client.status(upstream, "/health/ready", PATIENCE).toCompletionStage();
        return Uni.createFrom()
                .completionStage(status)
                .map(code -> code == 200 ? "ready" : "not ready")
                .onFailure()
                .recoverWithItem("not responding");
    }
}

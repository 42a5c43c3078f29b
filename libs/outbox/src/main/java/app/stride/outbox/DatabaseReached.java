package app.stride.outbox;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the database has answered, and from then on. All replicas have the same one: were none of them ready while
 * it is away, nobody would be left to tell callers when to come back, and a pool that is used up would take away the
 * replica that has most to do.
 */
@Readiness
@Singleton
final class DatabaseReached implements AsyncHealthCheck {
    private static final String NAME = "database";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Supplier<Uni<Void>> question;
    private volatile boolean reached;

    @Inject
    DatabaseReached(Pool pool) {
        this(() -> pool.query("select 1").execute().replaceWithVoid());
    }

    DatabaseReached(Supplier<Uni<Void>> question) {
        this.question = question;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        if (reached) {
            return Uni.createFrom().item(HealthCheckResponse.up(NAME));
        }
        return question.get()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(answer -> {
                    reached = true;
                    return HealthCheckResponse.up(NAME);
                })
                .onFailure()
                .recoverWithItem(DatabaseReached::notYet);
    }

    private static HealthCheckResponse notYet() {
        return HealthCheckResponse.named(NAME)
                .down()
                .withData("reason", "it has not answered yet")
                .build();
    }
}

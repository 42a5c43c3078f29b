package app.stride.gateway;

import app.stride.gateway.access.HomeThread;
import app.stride.gateway.problem.ProblemAnswer;
import app.stride.gateway.problem.WholeBody;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.function.Supplier;

/** Answers HEAD for health checks: Quarkus treats every method alike, so over HTTP/2 it would send the body, too. */
@Singleton
final class HealthHeaders {
    private static final int BEFORE_QUARKUS = -1;
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final SmallRyeHealthReporter reporter;

    HealthHeaders(SmallRyeHealthReporter reporter) {
        this.reporter = reporter;
    }

    void register(@Observes Router router) {
        answer(router, "/health", () -> reporter.getHealthAsync());
        answer(router, "/health/live", () -> reporter.getLivenessAsync());
        answer(router, "/health/ready", () -> reporter.getReadinessAsync());
        answer(router, "/health/started", () -> reporter.getStartupAsync());
    }

    /** The route names no method: it would be listed as the only one that the path supports. */
    private void answer(Router router, String path, Supplier<Uni<SmallRyeHealth>> checks) {
        router.route(path).order(BEFORE_QUARKUS).handler(call -> {
            if (call.request().method() == HttpMethod.HEAD) {
                report(call, checks.get());
            } else {
                call.next();
            }
        });
    }

    private void report(RoutingContext call, Uni<SmallRyeHealth> checks) {
        checks.emitOn(HomeThread.of(call.vertx())).subscribe().with(health -> send(call, health), call::fail);
    }

    private void send(RoutingContext call, SmallRyeHealth health) {
        if (!ProblemAnswer.mayBeAnswered(call.response())) {
            return;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        reporter.reportHealth(body, health);
        call.response()
                .setStatusCode(health.isDown() ? UNAVAILABLE : OK)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        WholeBody.end(call.request(), Buffer.buffer(body.toByteArray()));
    }
}

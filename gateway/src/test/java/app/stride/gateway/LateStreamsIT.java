package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.gateway.limit.Concurrency;
import app.stride.gateway.route.Route;
import app.stride.gateway.route.RouteTable;
import app.stride.gateway.testkit.RawCall;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Whoever asks for an event stream and leaves while it is still looked at who they are has none open. */
@QuarkusTest
class LateStreamsIT extends AtTheDoor {
    private static final String ATHLETE = "hasty";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ConfigProperty(name = "stride.gateway.limits.streams")
    int streams;

    @Inject
    SlowAdmission admission;

    /** A way in on which it is known only after the caller has left whose call it is. */
    @Singleton
    static class SlowAdmission {
        private static final int AFTER_IT_LEFT_MILLIS = 20;

        private final Concurrency concurrency;
        private final RouteTable table;
        private final AtomicInteger arrived = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();
        private final AtomicInteger decided = new AtomicInteger();

        SlowAdmission(Concurrency concurrency, RouteTable table) {
            this.concurrency = concurrency;
            this.table = table;
        }

        void open(@Observes Router router) {
            router.get("/slow-admission").handler(call -> {
                call.response().closeHandler(left -> call.vertx().setTimer(AFTER_IT_LEFT_MILLIS, now -> decide(call)));
                arrived.incrementAndGet();
            });
        }

        private void decide(RoutingContext call) {
            Route chat = table.find("/v1/coach/chat").orElseThrow();
            concurrency.ofAthlete(call, chat, ATHLETE).refusal().ifPresent(refusal -> refused.incrementAndGet());
            decided.incrementAndGet();
        }
    }

    @Test
    void isNotCountedForEver() throws Exception {
        for (int call = 1; call <= streams + 1; call++) {
            int calls = call;
            try (RawCall hasty = raw()) {
                hasty.head("GET /slow-admission HTTP/1.1", "Accept: text/event-stream");
                await().atMost(PATIENCE).until(() -> admission.arrived.get() == calls);
            }
        }

        await().atMost(PATIENCE).until(() -> admission.decided.get() == streams + 1);
        assertThat(admission.refused).hasValue(0);
    }
}

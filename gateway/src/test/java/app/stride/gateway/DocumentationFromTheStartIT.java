package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasKey;

import app.stride.gateway.testkit.ScriptedUpstream;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The gateway asks for documents when it starts, and until it has them, whether or not anybody asks for its own. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestProfile(DocumentationFromTheStartIT.Impatient.class)
class DocumentationFromTheStartIT extends AtTheDoor {
    private static final String COACH = """
            {"openapi": "3.1.0", "info": {"title": "coach", "version": "1"}, "paths": {
              "/v1/coach/context": {"get": {"responses": {"200": {"description": "ok"}}}}}}""";

    private static final int LAST = 1;
    private static final Duration FIVE_RETRIES = Duration.ofMillis(500);

    @Inject
    Event<ShutdownEvent> shutdown;

    /** A service that has no document yet is asked again at once. */
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("stride.gateway.docs.retry", "100ms");
        }
    }

    @Test
    @Order(0)
    void aPartThatGoesAwayBeforeAnybodyAsksIsDocumented() {
        AtomicBoolean asked = new AtomicBoolean();
        coach.on("/openapi", call -> {
            ScriptedUpstream.answer(call, 200, "application/json", COACH);
            asked.set(true);
        });
        await().untilTrue(asked);
        coach.on("/openapi", call -> ScriptedUpstream.answer(call, 503, "text/plain", "away"));

        await().untilAsserted(() -> anonymous()
                .get("/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/v1/coach/context")));
    }

    /** Told as at a shutdown; the application ends with this class. */
    @Test
    @Order(LAST)
    void noServiceIsAskedOnceTheShutdownHasBegun() {
        AtomicInteger visits = new AtomicInteger();
        activity.on("/openapi", call -> {
            visits.incrementAndGet();
            ScriptedUpstream.answer(call, 503, "text/plain", "not yet");
        });
        await().until(() -> visits.get() > 2);

        shutdown.fire(new ShutdownEvent());

        await().pollDelay(FIVE_RETRIES).until(() -> true); // for the visit that was under way
        visits.set(0);
        await().during(FIVE_RETRIES).untilAsserted(() -> assertThat(visits).hasValue(0));
    }
}

package app.stride.gateway;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasKey;

import app.stride.gateway.testkit.ScriptedUpstream;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The gateway asks for documents when it starts, and until it has them, whether or not anybody asks for its own. */
@QuarkusTest
@TestProfile(DocumentationFromTheStartIT.Impatient.class)
class DocumentationFromTheStartIT extends AtTheDoor {
    private static final String COACH = """
            {"openapi": "3.1.0", "info": {"title": "coach", "version": "1"}, "paths": {
              "/v1/coach/context": {"get": {"responses": {"200": {"description": "ok"}}}}}}""";

    /** A service that has no document yet is asked again at once. */
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("stride.gateway.docs.retry", "100ms");
        }
    }

    @Test
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
}

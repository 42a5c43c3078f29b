package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import app.stride.gateway.testkit.RawCall;
import app.stride.gateway.testkit.ScriptedUpstream;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** If slow calls use all connections to a service, that does not count as the service's failure. */
@QuarkusTest
@TestProfile(FullPoolIT.OneConnection.class)
class FullPoolIT extends AtTheDoor {
    /** One event loop with one connection; few failures open the circuit, because each wait takes its time. */
    public static class OneConnection implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.vertx.event-loops-pool-size", "1",
                    "stride.gateway.pool.connections", "1",
                    "stride.gateway.pool.connect-timeout", "500ms",
                    "stride.gateway.circuit.failures", "2");
        }
    }

    @Test
    void whoWaitsForOneInVainIsToldToComeAgainAndNobodyElseIsKeptFromTheService() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        coach.on("/v1/coach/threads", call -> {
            end.await(20, TimeUnit.SECONDS);
            ScriptedUpstream.answer(call, 200, "application/json", "[]");
        });

        try (RawCall slow = raw()) {
            slow.head("GET /v1/coach/threads HTTP/1.1", authorization());
            await().until(() -> coach.received().size() == 1);
            for (int call = 0; call < failuresThatBreakTheCircuit; call++) {
                signedIn()
                        .get("/v1/coach/context")
                        .then()
                        .statusCode(503)
                        .contentType("application/problem+json")
                        .header("Retry-After", "1")
                        .body("part", equalTo("coach"));
            }
            end.countDown();
            assertThat(slow.answer().body()).isEqualTo("[]");
        }

        signedIn().get("/v1/coach/context").then().statusCode(200);
    }
}

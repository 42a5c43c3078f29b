package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.gateway.testkit.RawCall;
import app.stride.gateway.testkit.ScriptedUpstream;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that send or read slowly occupy connections to a service, but never all of them. */
@QuarkusTest
class ConcurrencyIT extends AtTheDoor {
    @ConfigProperty(name = "stride.gateway.limits.calls")
    int calls;

    @ConfigProperty(name = "stride.gateway.pool.connections")
    int connections;

    private final String greedy = "greedy-" + UUID.randomUUID();
    private final Map<String, String> tokens = new HashMap<>();
    private final Deque<RawCall> underWay = new ArrayDeque<>();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void hangUp() throws IOException {
        end.countDown();
        for (RawCall call : underWay) {
            call.close();
        }
    }

    @Test
    void nobodyCanHaveAllConnections() {
        assertThat(2 * calls).isLessThan(connections); // one athlete, and whoever has the same address
    }

    @Test
    void callsThatLastLeaveRoomForEverybodyElse() throws Exception {
        activity.on("/v1/activities/recording", call -> {
            call.sendResponseHeaders(200, 0);
            call.getResponseBody().write('[');
            call.getResponseBody().flush();
            end.await();
            call.close();
        });
        activity.onJson("/v1/activities", "[]");

        while (underWay.size() < calls) {
            underWay.add(raw());
            assertThat(ask(underWay.getLast(), greedy, "/v1/activities/recording")
                            .answerHead()
                            .status())
                    .isEqualTo(200);
        }

        assertThat(oneMore(greedy).body()).contains("\"max_calls\":" + calls);
        assertThat(oneMore("modest").body()).isEqualTo("[]");
        underWay.removeFirst().close();
        await().untilAsserted(() -> assertThat(oneMore(greedy).body()).isEqualTo("[]"));
    }

    @Test
    void soDoUploadsThatAreAnsweredBeforeAllHasCome() throws Exception {
        activity.on("/v1/activities/import", call -> ScriptedUpstream.answer(call, 415, "text/plain", "no"));
        activity.onJson("/v1/activities", "[]");

        uploadInVain();
        underWay.removeFirst().send("s".repeat(20_000 - "a little".length()));
        await().untilAsserted(() -> assertThat(oneMore(greedy).body()).isEqualTo("[]"));

        uploadInVain();
        underWay.removeFirst().close();
        await().untilAsserted(() -> assertThat(oneMore(greedy).body()).isEqualTo("[]"));
    }

    private void uploadInVain() throws IOException {
        while (underWay.size() < calls) {
            underWay.add(raw());
            RawCall upload = underWay.getLast()
                    .head("POST /v1/activities/import HTTP/1.1", authorizationOf(greedy), "Content-Length: 20000");
            assertThat(upload.send("a little").answer().status()).isEqualTo(415);
        }
        assertThat(oneMore(greedy).body()).contains("\"max_calls\":" + calls);
    }

    @Test
    void callsThatHaveEndedDoNotCount() throws Exception {
        activity.onJson("/v1/activities", "[]");

        try (RawCall call = raw()) {
            for (int each = 0; each <= calls; each++) {
                assertThat(ask(call, greedy, "/v1/activities").answer().body()).isEqualTo("[]");
            }
        }
    }

    @Test
    void soDoCallsWithoutATokenByTheirAddress() throws Exception {
        CountDownLatch arrived = new CountDownLatch(calls);
        plans.on("/v1/training-plans/feed/of-somebody.ics", call -> {
            arrived.countDown();
            end.await();
            call.close();
        });

        while (underWay.size() < calls) {
            underWay.add(raw());
            underWay.getLast().head("GET /v1/training-plans/feed/of-somebody.ics HTTP/1.1");
        }
        assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();

        try (RawCall oneTooMany = raw()) {
            RawCall.Answer answer = oneTooMany
                    .head("GET /v1/training-plans/feed/of-another.ics HTTP/1.1")
                    .answer();
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(answer.body()).contains("\"max_calls\":" + calls);
        }
    }

    private RawCall.Answer oneMore(String athlete) throws IOException {
        try (RawCall call = raw()) {
            return ask(call, athlete, "/v1/activities").answer();
        }
    }

    private RawCall ask(RawCall call, String athlete, String path) throws IOException {
        return call.head("GET " + path + " HTTP/1.1", authorizationOf(athlete));
    }

    private String authorizationOf(String athlete) {
        return "Authorization: Bearer " + tokens.computeIfAbsent(athlete, issuer::token);
    }
}

package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.gateway.testkit.RawCall;
import app.stride.gateway.testkit.ScriptedUpstream;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Several calls on one connection, one after the other. */
@QuarkusTest
class SharedConnectionIT extends AtTheDoor {
    @Test
    void whatIsRefusedBeforeItsTurnIsCountedHoldsUpNoneThatFollows() throws Exception {
        try (RawCall call = raw()) {
            call.head("GET /v1/activities HTTP/1.1", authorization());
            assertThat(call.answer().status()).isEqualTo(200);
            call.head("OPTIONS * HTTP/1.1", authorization());
            assertThat(call.answer().status()).isBetween(400, 499);
            call.head("GET /v1/activities HTTP/1.1", authorization());
            assertThat(call.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void aCallBehindAnotherWaitsForItsTurnHoweverMuchOfItIsThere() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        coach.on("/v1/coach/threads", call -> {
            asked.await(20, TimeUnit.SECONDS);
            ScriptedUpstream.answer(call, 200, "application/json", "[]");
        });

        try (RawCall call = raw()) {
            call.head("GET /v1/coach/threads HTTP/1.1", authorization());
            call.head("POST /v1/training-plans HTTP/1.1", authorization(), "Content-Length: 4")
                    .send("{\"");
            call.send("a\"");
            await().until(() -> coach.received().size() == 1);
            assertThat(plans.received()).isEmpty();
            asked.countDown();

            assertThat(call.answer().body()).isEqualTo("[]");
            assertThat(call.answer().status()).isEqualTo(200);
            call.head("GET /v1/activities HTTP/1.1", authorization());
            assertThat(call.answer().status()).isEqualTo(200);
        }
        assertThat(plans.last().body()).isEqualTo("{\"a\"");
    }

    @Test
    void theConnectionServesTheNextCallAfterAFailure() throws Exception {
        try (RawCall call = raw()) {
            assertThat(call.head("GET /v1/nowhere HTTP/1.1", authorization())
                            .answer()
                            .status())
                    .isEqualTo(502);
            assertThat(call.head("GET /v1/activities HTTP/1.1", authorization())
                            .answer()
                            .status())
                    .isEqualTo(200);
        }
    }
}

package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import app.stride.gateway.testkit.RawCall;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LimitsIT extends AtTheDoor {
    private static final int MEGABYTE = 1 << 20;

    @Test
    void aBodyOfTheLargestSizeIsTaken() {
        signedIn().body(new byte[MEGABYTE]).post("/v1/training-plans").then().statusCode(200);

        assertThat(plans.last().body()).hasSize(MEGABYTE);
    }

    @Test
    void aLargerOneIsRefusedWithItsBound() {
        signedIn()
                .body(new byte[MEGABYTE + 1])
                .post("/v1/training-plans")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("max_bytes", equalTo(MEGABYTE))
                .body("detail", containsString("1 MB"));

        assertThat(plans.received()).isEmpty();
    }

    @Test
    void aBodyThatDoesNotSayItsSizeIsRefusedWhenItGrowsTooLarge() throws Exception {
        try (RawCall call = raw()) {
            call.head("POST /v1/training-plans HTTP/1.1", authorization(), "Transfer-Encoding: chunked");
            for (int i = 0; i < 17; i++) {
                call.chunk(new byte[MEGABYTE / 16]);
            }
            call.lastChunk();
            RawCall.Answer answer = call.answer();

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(call.head("GET /v1/activities HTTP/1.1", authorization())
                            .answer()
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void anUploadMayBeTwoGigabytesInItsFormAndNotOneByteMore() throws Exception {
        long most = 2049L << 20;
        try (RawCall call = raw()) {
            call.head(
                    "POST /v1/activities/import HTTP/1.1",
                    authorization(),
                    "Content-Length: " + most,
                    "Expect: 100-continue");
            assertThat(call.answerHead().status()).isEqualTo(100);
        }
        try (RawCall call = raw()) {
            call.head(
                    "POST /v1/activities/import HTTP/1.1",
                    authorization(),
                    "Content-Length: " + (most + 1),
                    "Expect: 100-continue");
            assertThat(call.answer().body()).contains("2049 MB");
        }
    }

    @Test
    void whoGoesOnSendingAfterARefusalIsReadForAWhileAndThenCutOff() throws Exception {
        try (RawCall call = raw()) {
            call.head("POST /v1/training-plans HTTP/1.1", authorization(), "Content-Length: " + 100L * MEGABYTE);
            assertThat(call.answer().status()).isEqualTo(413);

            assertThat(sendsUntilCutOff(call)).isBetween(1, 99);
        }
    }

    @Test
    void headersThatAreTooLargeAreRefused() {
        signedIn()
                .header("Accept", "a".repeat(20_000))
                .get("/v1/activities")
                .then()
                .statusCode(431)
                .contentType("application/problem+json");

        assertThat(activity.received()).isEmpty();
    }

    private static int sendsUntilCutOff(RawCall call) {
        int megabytes = 0;
        try {
            while (megabytes < 100) {
                call.send(new byte[MEGABYTE]);
                megabytes++;
            }
        } catch (IOException cutOff) {
            return megabytes;
        }
        return megabytes;
    }
}

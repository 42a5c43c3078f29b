package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;

import app.stride.gateway.testkit.RawCall;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What identifies a call along its way: its request id and its trace. */
@QuarkusTest
class TracingIT extends AtTheDoor {
    @Test
    void aSaneRequestIdIsKeptAndPassedOn() {
        signedIn()
                .header("X-Request-Id", "run-42_a")
                .get("/v1/activities")
                .then()
                .header("X-Request-Id", "run-42_a");

        assertThat(activity.last().header("X-request-id")).isEqualTo("run-42_a");
    }

    @Test
    void theRequestIdIsPassedOnThoughConnectionNamesIt() throws Exception {
        try (RawCall call = raw()) {
            call.head(
                            "GET /v1/activities HTTP/1.1",
                            authorization(),
                            "Connection: keep-alive, X-Request-Id",
                            "X-Request-Id: run-43")
                    .answer();
        }

        assertThat(activity.last().header("X-request-id")).isEqualTo("run-43");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "umläut"})
    void anInsaneRequestIdIsReplaced(String id) throws Exception {
        try (RawCall call = raw()) {
            RawCall.Answer answer = call.head("GET /v1/activities HTTP/1.1", authorization(), "X-Request-Id: " + id)
                    .answer();

            assertThat(answer.header("X-Request-Id")).matches("[0-9a-f-]{36}");
            assertThat(activity.last().header("X-request-id")).isEqualTo(answer.header("X-Request-Id"));
        }
    }

    @Test
    void anEndlessRequestIdIsReplaced() {
        signedIn()
                .header("X-Request-Id", "a".repeat(129))
                .get("/v1/activities")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void aTraceGoesOnAndOneIsBegunWhereThereIsNone() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        signedIn().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").get("/v1/activities");
        assertThat(activity.last().header("Traceparent")).matches("00-" + trace + "-[0-9a-f]{16}-01");

        signedIn().get("/v1/activities");
        assertThat(activity.last().header("Traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void aTraceGoesOnWhateverTheCallersConnectionNames() throws Exception {
        // When
        try (RawCall call = raw()) {
            call.head("GET /v1/activities HTTP/1.1", authorization(), "Connection: traceparent, X-Request-Id")
                    .answer();
        }

        // Then
        assertThat(activity.last().header("Traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        assertThat(activity.last().header("X-request-id")).isNotEmpty();
    }

    @Test
    void whatACallersTracerWroteEndsHere() {
        signedIn()
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .header("tracestate", "vendor=mallory")
                .header("baggage", "who=mallory")
                .get("/v1/activities")
                .then()
                .statusCode(200);

        assertThat(activity.last().headers().toString()).doesNotContain("mallory");
    }
}

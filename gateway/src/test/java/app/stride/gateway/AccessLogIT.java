package app.stride.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.gateway.testkit.RawCall;
import app.stride.gateway.testkit.ReroutedAddress;
import app.stride.gateway.testkit.ScriptedUpstream;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The line that each call leaves, whose trace and request id lead to the lines of the services. */
@QuarkusTest
class AccessLogIT extends AtTheDoor {
    private static final Logger CALLS = Logger.getLogger("app.stride.gateway.calls");

    private record Line(String text, String trace, String request) {}

    private final Queue<Line> lines = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord told) {
            ExtLogRecord line = ExtLogRecord.wrap(told);
            lines.add(new Line(
                    line.getFormattedMessage(),
                    String.valueOf(line.getMdc("traceId")),
                    String.valueOf(line.getMdc("request_id"))));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        CALLS.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        CALLS.removeHandler(listener);
    }

    @Test
    void aCallThatIsAnsweredIsTraced() throws Exception {
        coach.on("/v1/coach/context", call -> ScriptedUpstream.answer(call, 200, "application/json", "{}"));

        try (RawCall call = raw()) {
            call.head("GET /v1/coach/context HTTP/1.1", authorization(), "X-Request-Id: mine")
                    .answer();
        }

        Line line = only();
        assertThat(line.text()).startsWith("GET /v1/coach/context 200 ").endsWith(" ms");
        assertThat(line.trace()).matches("[0-9a-f]{32}");
        assertThat(line.request()).isEqualTo("mine");
    }

    @Test
    void oneWhoseServiceBreaksOffSaysSoAsWell() throws Exception {
        coach.on("/v1/coach/context", call -> {
            call.sendResponseHeaders(200, 100_000);
            call.getResponseBody().write("half".getBytes(UTF_8));
            call.getResponseBody().flush();
            throw new IllegalStateException("the service dies");
        });

        try (RawCall call = raw()) {
            call.head("GET /v1/coach/context HTTP/1.1", authorization()).answerHead();
            assertThat(call.isClosedByServer()).isTrue();
        }

        assertThat(only().text()).startsWith("GET /v1/coach/context 200 ").endsWith("(broken off)");
    }

    @Test
    void oneWhoseClientHasLeftIsTracedAsWellAndSaysSo() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        coach.on("/v1/coach/context", call -> {
            call.sendResponseHeaders(200, 0);
            call.getResponseBody().write("{".getBytes(UTF_8));
            call.getResponseBody().flush();
            left.await(10, TimeUnit.SECONDS);
        });

        try (RawCall call = raw()) {
            call.head("GET /v1/coach/context HTTP/1.1", authorization(), "X-Request-Id: mine")
                    .answerHead();
        }

        Line line = only();
        left.countDown();
        assertThat(line.text()).startsWith("GET /v1/coach/context 200 ").endsWith("(broken off)");
        assertThat(line.trace()).matches("[0-9a-f]{32}");
        assertThat(line.request()).isEqualTo("mine");
    }

    @Test
    void oneThatWaitedForTheServicesDocumentsIsTracedAsWell() throws Exception {
        // When
        try (RawCall call = raw()) {
            call.head("GET /openapi HTTP/1.1", "X-Request-Id: mine").answer();
        }

        // Then
        Line line = only();
        assertThat(line.text()).startsWith("GET /openapi 200 ");
        assertThat(line.trace()).matches("[0-9a-f]{32}");
        assertThat(line.request()).isEqualTo("mine");
    }

    @Test
    void oneThatTheRouterRefusesBeforeAnythingElseLeavesALineAsWell() throws Exception {
        // When
        try (RawCall call = raw()) {
            call.send("GET /v1/activities HTTP/1.1\r\nX-Request-Id: mine\r\n\r\n")
                    .answer();
        }

        // Then
        Line line = only();
        assertThat(line.text()).startsWith("GET /v1/activities 400 ");
        assertThat(line.request()).isEqualTo("mine");
    }

    @Test
    void oneThatIsReroutedIsStillOne() throws Exception {
        // When
        try (RawCall call = raw()) {
            RawCall.Answer answer = call.head("GET " + ReroutedAddress.PATH + " HTTP/1.1", "X-Request-Id: mine")
                    .answer();
            assertThat(answer.header("X-Request-Id")).isEqualTo("mine");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }

        // Then
        Line line = only();
        assertThat(line.text()).startsWith("GET " + ReroutedAddress.TARGET + " 200 ");
        assertThat(line.trace()).matches("[0-9a-f]{32}");
        assertThat(line.request()).isEqualTo("mine");
    }

    @Test
    void aMethodThatSomebodyMadeUpIsNotShown() throws Exception {
        // When
        try (RawCall call = raw()) {
            call.head("S3CRET /v1/activities HTTP/1.1", authorization()).answer();
        }

        // Then
        assertThat(only().text()).startsWith("… /v1/activities 405 ");
    }

    private Line only() {
        await().atMost(Duration.ofSeconds(10)).until(() -> !lines.isEmpty());
        assertThat(lines).hasSize(1);
        return lines.element();
    }
}

package app.stride.acceptance;

import static app.stride.acceptance.testkit.Refusals.send;
import static app.stride.acceptance.testkit.Refusals.untilClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.acceptance.testkit.LoneGateway;
import app.stride.acceptance.testkit.PlayedServices;
import app.stride.acceptance.testkit.Refusals;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A gateway that serves TLS itself: what it cannot read in there, and what is no TLS at all. */
@Order(1)
class UnreadableOverTlsIT {
    private static LoneGateway gateway;
    private static Refusals refusals;

    @BeforeAll
    static void start() throws IOException {
        gateway = LoneGateway.withTls(new PlayedServices(), "unreadable-over-tls.log");
        refusals = new Refusals(gateway);
        // its ports are open a moment before it has said all it says at its start
        await().until(() -> gateway.logLines().stream().anyMatch(line -> line.contains("started in")));
    }

    @AfterAll
    static void end() {
        gateway.close();
    }

    @Test
    void aRequestThatIsMalformedGetsProblemDetailsAndEndsItsConnection() throws Exception {
        try (Socket client = gateway.connectOverTls()) {
            send(client, "nonsense\r\n\r\n" + gateway.head("GET /v1/activities/smuggled HTTP/1.1", ""));

            refusals.areAllThatComes(client, 400);
        }
    }

    @Test
    void soDoesOneBehindAGoodOne() throws Exception {
        try (Socket client = gateway.connectOverTls()) {
            gateway.send(client, "GET /v1/activities HTTP/1.1", "");
            assertThat(LoneGateway.answer(client)).startsWith("HTTP/1.1 200");
            send(client, "nonsense\r\n\r\n");

            refusals.areAllThatComes(client, 400);
        }
    }

    @Test
    void soDoesOneWhoseHeadersDoNotEnd() throws Exception {
        try (Socket client = gateway.connectOverTls()) {
            send(client, "GET /v1/activities HTTP/1.1\r\nX-Slow: a");

            refusals.areAllThatComes(client, 408);
        }
    }

    @Test
    void whoSpeaksNoTlsIsCutOffAndNothingFails() throws Exception {
        List<String> before = troubles();
        try (Socket client = gateway.connectToTls()) {
            gateway.send(client, "GET /v1/activities HTTP/1.1", "");

            assertThat(untilClosed(client)).doesNotContain("HTTP/1.1 200");
        }

        await().during(Duration.ofSeconds(1)).until(() -> troubles().equals(before));
        try (Socket client = gateway.connectOverTls()) {
            gateway.send(client, "GET /v1/activities HTTP/1.1", "");
            assertThat(LoneGateway.answer(client)).startsWith("HTTP/1.1 200");
        }
    }

    private static List<String> troubles() throws IOException {
        return gateway.logLines().stream()
                .filter(line -> line.contains("\"level\":\"ERROR\"") || line.contains("\"level\":\"WARN\""))
                .toList();
    }
}

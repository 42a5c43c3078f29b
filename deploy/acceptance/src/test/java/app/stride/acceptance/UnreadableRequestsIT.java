package app.stride.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.stride.acceptance.testkit.LoneGateway;
import app.stride.acceptance.testkit.PlayedServices;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that the gateway's HTTP parser gives up on are answered, logged and counted like all others. */
@Order(1)
class UnreadableRequestsIT {
    private static final String LOG = "unreadable-requests.log";
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";
    private static final int PATIENCE_MS = 20_000;
    private static final Pattern REQUEST_ID = Pattern.compile("\r\nx-request-id: ([0-9a-f-]{36})\r\n");

    private static final PlayedServices SERVICES = new PlayedServices();
    private static LoneGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        gateway = new LoneGateway(SERVICES, LOG);
    }

    @AfterAll
    static void end() {
        SERVICES.answerTheSlow();
        gateway.close();
    }

    static Stream<Arguments> requests() {
        String get = "GET /v1/activities HTTP/1.1\r\nHost: stride.test\r\n";
        return Stream.of(
                arguments("nonsense\r\n\r\n", 400),
                arguments("GET /v1/activities HTTP\r\n\r\n", 400),
                arguments(get + "no header\r\n\r\n", 400),
                arguments("GET /v1/activities HTTP/1.1\r\nno header\r\n\r\n", 400),
                arguments(get + "Content-Length: -1\r\n\r\n", 400),
                arguments(get + "Content-Length: 3\r\n" + CHUNKED + "\r\n0\r\n\r\n", 400),
                arguments("GET /" + "a".repeat(66_000) + " HTTP/1.1\r\n\r\n", 414),
                arguments(get + "X-A: " + "a".repeat(99_000) + "\r\n\r\n", 431));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void oneThatIsMalformedOrTooLongGetsProblemDetailsAndEndsItsConnection(String request, int status)
            throws Exception {
        try (Socket client = gateway.connect()) {
            send(client, request);

            isAnswered(client, status);
        }
    }

    @Test
    void soDoesOneBehindAGoodOne() throws Exception {
        try (Socket client = gateway.connect()) {
            gateway.send(client, "GET /v1/activities HTTP/1.1", "");
            assertThat(LoneGateway.answer(client)).startsWith("HTTP/1.1 200");
            send(client, "nonsense\r\n\r\n");

            isAnswered(client, 400);
        }
    }

    @Test
    void soDoesOneWhoseBodyIsMalformedFromTheStart() throws Exception {
        try (Socket client = gateway.connect()) {
            send(client, gateway.head("POST /v1/activities HTTP/1.1", CHUNKED) + "zz\r\n");

            isAnswered(client, 400);
        }
    }

    @Test
    void soDoesOneWhoseBodyIsFoundToBeMalformedWhenAServiceHasItsBeginning() throws Exception {
        try (Socket client = gateway.connect()) {
            send(client, gateway.head("POST /v1/activities/slow HTTP/1.1", CHUNKED) + "5\r\nhello\r\n");
            assertThat(SERVICES.hasASlowCall()).isTrue();
            send(client, "zz\r\n");

            isAnswered(client, 400);
        }
    }

    @Test
    void theyAreCountedButNotByTheirPaths() throws Exception {
        try (Socket client = gateway.connect()) {
            send(client, "GET /v1/activities/s3cret HTTP/1.1\r\nHost: stride.test\r\nno header\r\n\r\n");

            isAnswered(client, 400);
        }

        await().untilAsserted(() -> assertThat(gateway.metrics())
                .containsPattern("http_server_requests_seconds_count\\{[^}]*status=\"400\"")
                .doesNotContain("s3cret"));
    }

    private static void isAnswered(Socket client, int status) throws IOException {
        String answer = untilClosed(client).toLowerCase(Locale.ROOT);

        assertThat(answer)
                .matches("(?s)http/1\\.[01] " + status + " .*")
                .contains(
                        "\r\ncontent-type: application/problem+json\r\n",
                        "\r\nconnection: close\r\n",
                        "\r\nx-content-type-options: nosniff\r\n",
                        "\"status\":" + status)
                .containsPattern(REQUEST_ID);
        Matcher id = REQUEST_ID.matcher(answer);
        assertThat(id.find()).isTrue();
        await().untilAsserted(() -> assertThat(accessLine(id.group(1))).contains(" " + status + " "));
    }

    private static String accessLine(String requestId) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("target", "stride-log", LOG))) {
            return lines.filter(line -> line.contains("app.stride.gateway.calls") && line.contains(requestId))
                    .findFirst()
                    .orElse("");
        }
    }

    private static void send(Socket client, String bytes) throws IOException {
        client.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
    }

    /** All that comes; that the connection stays open fails with a timeout. */
    private static String untilClosed(Socket client) throws IOException {
        client.setSoTimeout(PATIENCE_MS);
        StringBuilder answer = new StringBuilder();
        InputStream in = client.getInputStream();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                answer.append((char) next);
            }
        } catch (SocketException reset) {
            // closed while something was still on its way
        }
        return answer.toString();
    }
}

package app.stride.acceptance;

import static app.stride.acceptance.testkit.Refusals.answers;
import static app.stride.acceptance.testkit.Refusals.send;
import static app.stride.acceptance.testkit.Refusals.untilClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.stride.acceptance.testkit.LoneGateway;
import app.stride.acceptance.testkit.PlayedServices;
import app.stride.acceptance.testkit.Refusals;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests that the gateway's HTTP parser gives up on are answered, logged and counted like all others. Behind each
 * comes a good one, which nobody may take for a request.
 */
@Order(1)
class UnreadableRequestsIT {
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";
    private static final Pattern COUNTED =
            Pattern.compile("^http_server_requests_seconds_count\\{.*status=\"(\\d+)\".*} (\\S+)$", Pattern.MULTILINE);

    private static final PlayedServices SERVICES = new PlayedServices();
    private static LoneGateway gateway;
    private static Refusals refusals;

    @BeforeAll
    static void start() throws IOException {
        gateway = new LoneGateway(SERVICES, "unreadable-requests.log");
        refusals = new Refusals(gateway);
    }

    @AfterAll
    static void end() {
        SERVICES.answerTheSlow();
        gateway.close();
    }

    @AfterEach
    void nothingWasSmuggled() {
        assertThat(SERVICES.called()).noneMatch(path -> path.endsWith("/smuggled"));
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
                arguments(get + "Transfer-Encoding: xchunked\r\n\r\n" + malformedUpload(), 400),
                arguments("GET /" + "a".repeat(66_000) + " HTTP/1.1\r\n\r\n", 414),
                arguments(get + "X-A: " + "a".repeat(99_000) + "\r\n\r\n", 431));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void oneThatIsMalformedOrTooLongGetsProblemDetailsAndEndsItsConnection(String request, int status)
            throws Exception {
        try (Socket client = gateway.connect()) {
            send(client, request + smuggled());

            refusals.areAllThatComes(client, status);
        }
    }

    @Test
    void soDoesOneBehindAGoodOne() throws Exception {
        try (Socket client = gateway.connect()) {
            gateway.send(client, "GET /v1/activities HTTP/1.1", "");
            assertThat(LoneGateway.answer(client)).startsWith("HTTP/1.1 200");
            send(client, "nonsense\r\n\r\n" + smuggled());

            refusals.areAllThatComes(client, 400);
        }
    }

    @Test
    void soDoesOneThatIsReadWhileTheGoodOneIsStillBeingAnswered() throws Exception {
        try (Socket client = gateway.connect()) {
            send(client, gateway.head("GET /v1/activities HTTP/1.1", "") + "nonsense\r\n\r\n" + smuggled());

            List<String> answers = answers(client);
            assertThat(answers).hasSize(2);
            assertThat(answers.get(0)).startsWith("http/1.1 200");
            refusals.include(answers.get(1), 400);
        }
    }

    @Test
    void whoIsRefusedBeforeTheBodyIsReadHearsOfThat() throws Exception {
        try (Socket client = gateway.connect()) {
            send(client, "POST /v1/activities HTTP/1.1\r\nHost: stride.test\r\n" + CHUNKED + "\r\nzz\r\n" + smuggled());

            assertThat(answers(client)).singleElement().asString().startsWith("http/1.1 401");
        }
    }

    @Test
    void soDoesOneWhoseBodyIsMalformedFromTheStart() throws Exception {
        try (Socket client = gateway.connect()) {
            send(client, malformedUpload() + smuggled());

            refusals.areAllThatComes(client, 400);
        }
    }

    @Test
    void soDoesOneWhoseBodyIsFoundToBeMalformedWhenAServiceHasItsBeginning() throws Exception {
        try (Socket client = gateway.connect()) {
            send(client, gateway.head("POST /v1/activities/slow HTTP/1.1", CHUNKED) + "5\r\nhello\r\n");
            assertThat(SERVICES.hasASlowCall()).isTrue();
            send(client, "zz\r\n" + smuggled());

            refusals.areAllThatComes(client, 400);
        }

        SERVICES.answerTheSlow();
        await().until(() -> SERVICES.brokenOff().contains("/v1/activities/slow"));
    }

    @Test
    void whatWouldHaveBeenTheAnswerIsDroppedWithoutAnError() throws Exception {
        List<String> before = errors();
        long asked = documentsAsked();
        try (Socket client = gateway.connect()) {
            gateway.send(client, "GET /openapi HTTP/1.1", CHUNKED);
            await().until(() -> documentsAsked() > asked);
            send(client, "zz\r\n" + smuggled());

            refusals.areAllThatComes(client, 400);
        }

        try (Socket another = gateway.connect()) { // waits for the same document
            gateway.send(another, "GET /openapi HTTP/1.1", "Connection: close\r\n");
            assertThat(untilClosed(another)).startsWith("HTTP/1.1 200 ");
        }
        await().during(Duration.ofSeconds(1)).until(() -> errors().equals(before));
    }

    /** The gateway also asks for them when it starts. */
    private static long documentsAsked() {
        return SERVICES.called().stream().filter("/openapi"::equals).count();
    }

    /** However little has come: of the first of these, the protocol is not known yet. */
    @ParameterizedTest
    @ValueSource(strings = {"P", "GET /v1/acti", "GET /v1/activities HTTP/1.1\r\nHost: stride.test\r\nX-Slow: a"})
    void soDoesOneWhoseHeadersDoNotEndAndItIsCounted(String beginning) throws Exception {
        double before = refused(408);
        try (Socket client = gateway.connect()) {
            send(client, beginning);

            refusals.areAllThatComes(client, 408);
        }

        await().untilAsserted(() -> assertThat(refused(408)).isEqualTo(before + 1));
    }

    @Test
    void theyAreCountedButNotByTheirPaths() throws Exception {
        double before = settled();
        try (Socket client = gateway.connect()) {
            send(client, "GET /v1/activities/s3cret HTTP/1.1\r\nno header\r\n\r\n" + smuggled());

            refusals.areAllThatComes(client, 400);
        }

        await().untilAsserted(() -> assertThat(refused(400)).isEqualTo(before + 1));
        assertThat(gateway.metrics()).doesNotContain("s3cret");
    }

    /** How many are refused once those of the cases before are all counted. */
    private static double settled() {
        double[] last = {-1};
        await().pollInterval(Duration.ofMillis(300)).until(() -> {
            double now = refused(400);
            boolean same = now == last[0];
            last[0] = now;
            return same;
        });
        return last[0];
    }

    private static double refused(int status) throws IOException {
        return COUNTED.matcher(gateway.metrics())
                .results()
                .filter(line -> line.group(1).equals(String.valueOf(status)))
                .mapToDouble(line -> Double.parseDouble(line.group(2)))
                .sum();
    }

    private static String malformedUpload() {
        return gateway.head("POST /v1/activities HTTP/1.1", CHUNKED) + "zz\r\n";
    }

    private static String smuggled() {
        return gateway.head("GET /v1/activities/smuggled HTTP/1.1", "");
    }

    private static List<String> errors() throws IOException {
        return gateway.logLines().stream()
                .filter(line -> line.contains("\"level\":\"ERROR\""))
                .toList();
    }
}

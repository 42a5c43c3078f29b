package app.stride.acceptance;

import static app.stride.acceptance.testkit.LoneGateway.answer;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.acceptance.testkit.Http2Bytes;
import app.stride.acceptance.testkit.LoneGateway;
import app.stride.acceptance.testkit.PlayedServices;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway as a process owes to connections: to those in pieces, slow ones, idle ones and huge ones. */
@Order(1)
class ConnectionsIT {
    private static final int MEGABYTE = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static LoneGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        gateway = new LoneGateway(new PlayedServices(), "lone-gateway.log");
    }

    @AfterAll
    static void end() {
        gateway.close();
    }

    /** However its first bytes arrive: an offer within a request is not taken, and the request is answered. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 30, 10_000})
    void anOfferToGoOnInHttp2IsLeftUnheard(int bytesAtOnce) throws Exception {
        String offer =
                "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n";
        byte[] call = (gateway.head("POST /v1/activities HTTP/1.1", offer + "Content-Length: 2\r\n") + "{}")
                .getBytes(StandardCharsets.US_ASCII);
        try (Socket client = gateway.connect()) {
            sendInParts(client, call, bytesAtOnce);

            assertThat(answer(client)).startsWith("HTTP/1.1 200 OK").contains("{\"taken\":2}");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 10_000})
    void whoBeginsWithHttp2IsHeard(int bytesAtOnce) throws Exception {
        try (Socket client = gateway.connect()) {
            sendInParts(client, Http2Bytes.request("/nothing", "stride.test"), bytesAtOnce);

            assertThat(Http2Bytes.kindsUntil(Http2Bytes.HEADERS, client.getInputStream()))
                    .contains(Http2Bytes.HEADERS);
        }
    }

    /** As {@code nc -N} and health checks do. Many times: the end mostly arrives a moment after the call. */
    @Test
    void whoSaysNothingMoreAfterACallIsAnsweredAllTheSame() throws Exception {
        for (int i = 0; i < 50; i++) {
            try (Socket client = gateway.connect()) {
                client.getOutputStream()
                        .write(gateway.head("GET /nothing HTTP/1.1", "").getBytes(StandardCharsets.US_ASCII));
                client.shutdownOutput();

                assertThat(answer(client)).startsWith("HTTP/1.1 404 Not Found");
            }
        }
    }

    private static void sendInParts(Socket client, byte[] bytes, int atOnce) throws IOException {
        client.setTcpNoDelay(true);
        for (int i = 0; i < bytes.length; i += atOnce) {
            client.getOutputStream().write(bytes, i, Math.min(atOnce, bytes.length - i));
        }
    }

    @Test
    void aHeadThatTricklesInIsCutOffWhileAnEventStreamGoesOn() throws Exception {
        try (Socket listening = gateway.connect();
                Socket trickling = gateway.connect();
                Socket again = gateway.connect()) {
            gateway.send(listening, "GET /v1/coach/events HTTP/1.1", "");
            BufferedReader events = reader(listening);
            assertThat(events.readLine()).contains("200 OK");
            gateway.send(again, "GET /v1/activities HTTP/1.1", "");
            assertThat(answer(again)).contains("200 OK");

            // one that has never asked for anything, and one whose first call was a good one
            long begin = System.nanoTime();
            CompletableFuture<Long> first = CompletableFuture.supplyAsync(() -> secondsUntilCutOff(trickling));
            CompletableFuture<Long> second = CompletableFuture.supplyAsync(() -> secondsUntilCutOff(again));
            long beforeItIsIdle = LoneGateway.KEPT.toSeconds() - 1;
            assertThat(first.join()).isBetween(LoneGateway.HEAD.toSeconds(), beforeItIsIdle);
            assertThat(second.join()).isBetween(LoneGateway.HEAD.toSeconds(), beforeItIsIdle);
            for (Socket cutOff : List.of(trickling, again)) {
                assertThat(answer(cutOff)).contains("408 Request Timeout").contains("\"status\":408");
            }

            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
            assertThat(events.lines()
                            .filter(line -> line.startsWith("data:"))
                            .limit(seconds)
                            .count())
                    .isEqualTo(seconds);
        }
    }

    /** A byte of a header in every half second. */
    private static long secondsUntilCutOff(Socket socket) {
        long begin = System.nanoTime();
        try {
            OutputStream out = socket.getOutputStream();
            out.write("GET /v1/activities HTTP/1.1\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            while (System.nanoTime() - begin < PATIENCE.toNanos()
                    && socket.getInputStream().available() == 0) {
                out.write('a');
                halfASecond();
            }
        } catch (IOException cutOff) {
            // so it should be
        }
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
    }

    private static void halfASecond() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aConnectionOverHttp2ThatIsKeptForNothingIsEndedWithAGoodbye() throws Exception {
        try (Socket idle = gateway.connect()) {
            idle.getOutputStream().write(Http2Bytes.request("/nothing", "stride.test"));
            idle.setSoTimeout((int) PATIENCE.toMillis());
            assertThat(Http2Bytes.kindsUntilTheEnd(idle.getInputStream()))
                    .contains(Http2Bytes.HEADERS, Http2Bytes.GOAWAY);
        }
    }

    @Test
    void anUploadOfTwoGigabytesPassesInAMemoryThatCouldNotHoldIt() throws Exception {
        long size = 2048L * MEGABYTE;
        try (Socket socket = gateway.connect()) {
            gateway.send(socket, "POST /v1/activities/import HTTP/1.1", "Content-Length: " + size + "\r\n");
            byte[] part = new byte[MEGABYTE];
            for (long sent = 0; sent < size; sent += part.length) {
                socket.getOutputStream().write(part);
            }
            assertThat(answer(socket)).contains("200 OK").contains("{\"taken\":" + size + "}");
        }
        assertThat(gateway.mostMemoryMiB()).isLessThan(400);
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }
}

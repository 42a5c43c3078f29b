package app.stride.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.acceptance.testkit.Http2Bytes;
import app.stride.acceptance.testkit.LoneGateway;
import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway owes to connections as a process: slow ones, huge ones, and those that are open when it is asked to end. */
@Order(1)
class ConnectionsIT {
    private static final int MEGABYTE = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private LoneGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = new LoneGateway(this::serve, Path.of("target", "stride-log", "lone-gateway.log"));
    }

    @AfterEach
    void end() {
        mayAnswer.countDown();
        gateway.close();
    }

    private void serve(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        if (path.endsWith("/slow")) {
            arrived.add(path);
            awaitLeave();
        } else if (path.endsWith("/events")) {
            stream(call);
            return;
        } else if (path.endsWith("/broken")) {
            breakOff(call);
            return;
        }
        long size = call.getRequestBody().transferTo(OutputStream.nullOutputStream());
        byte[] answer = ("{\"taken\":" + size + "}").getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(200, answer.length);
        call.getResponseBody().write(answer);
        call.close();
    }

    /** An event in every second until nobody listens. */
    private void stream(HttpExchange call) throws IOException {
        call.getResponseHeaders().set("Content-Type", "text/event-stream");
        call.sendResponseHeaders(200, 0);
        for (int i = 0; i < 60; i++) {
            call.getResponseBody().write("data: x\n\n".getBytes(StandardCharsets.UTF_8));
            call.getResponseBody().flush();
            sleep(1_000);
        }
    }

    private static void breakOff(HttpExchange call) throws IOException {
        call.sendResponseHeaders(200, 1_000);
        call.getResponseBody().write(new byte[500]);
        call.getResponseBody().flush();
        call.close();
    }

    /** However its first bytes arrive: an offer in the middle of a request is not taken, and the request is answered. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 30, 10_000})
    void anOfferToGoOnInHttp2IsLeftUnheard(int bytesAtOnce) throws Exception {
        String offer =
                "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n";
        byte[] call = (head("POST /v1/activities HTTP/1.1", offer + "Content-Length: 2\r\n") + "{}")
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

    private static void sendInParts(Socket client, byte[] bytes, int atOnce) throws IOException {
        client.setTcpNoDelay(true);
        for (int i = 0; i < bytes.length; i += atOnce) {
            client.getOutputStream().write(bytes, i, Math.min(atOnce, bytes.length - i));
        }
    }

    @Test
    void anAnswerThatBrokeOffIsNotWaitedForWhenItIsAskedToEnd() throws Exception {
        try (Socket asking = gateway.connect()) {
            send(asking, "GET /v1/activities/broken HTTP/1.1", "");
            assertThat(asking.getInputStream().readAllBytes())
                    .as("what came of it")
                    .isNotEmpty();
        }

        gateway.askToEnd();

        assertThat(gateway.endsWithin(PATIENCE)).isTrue();
    }

    @Test
    void howeverRudelyClientsLeaveNothingOfThemIsWaitedForWhenItIsAskedToEnd() throws Exception {
        Random chance = new Random(7);
        for (int i = 0; i < 800; i++) {
            try (Socket client = gateway.connect()) {
                client.getOutputStream().write(somethingUnfinished(chance).getBytes(StandardCharsets.US_ASCII));
                sleep(chance.nextInt(4));
                client.setSoLinger(chance.nextBoolean(), 0);
            } catch (IOException cutOff) {
                // as it may be
            }
        }
        try (Socket asking = gateway.connect()) {
            send(asking, "GET /v1/activities HTTP/1.1", "");
            assertThat(answer(asking)).contains("200 OK");
        }

        gateway.askToEnd();

        assertThat(gateway.endsWithin(PATIENCE)).isTrue();
    }

    private String somethingUnfinished(Random chance) {
        String call = head("GET /v1/activities HTTP/1.1", "");
        String upload = head("POST /v1/training-plans HTTP/1.1", "Content-Length: 5000\r\n") + "{";
        return switch (chance.nextInt(8)) {
            case 0 -> call;
            case 1 -> call.substring(0, chance.nextInt(call.length()));
            case 2 -> upload;
            case 3 -> call + call + call;
            case 4 -> call + upload;
            case 5 -> call + upload.substring(0, chance.nextInt(upload.length()));
            case 6 -> head("GET /v1/activities/broken HTTP/1.1", "");
            default -> head("GET /v1/coach/events HTTP/1.1", "Accept: text/event-stream\r\n");
        };
    }

    @Test
    void whatIsUnderWayWhenItIsAskedToEndComesToItsEnd() throws Exception {
        try (Socket asking = gateway.connect();
                Socket uploading = gateway.connect()) {
            send(asking, "GET /v1/activities/slow HTTP/1.1", "");
            assertThat(arrived.poll(60, TimeUnit.SECONDS)).isNotNull();
            send(uploading, "POST /v1/training-plans HTTP/1.1", "Content-Length: 2000\r\n");
            uploading.getOutputStream().write(new byte[1_000]);
            sleep(1_000);

            gateway.askToEnd();
            sleep(1_500);
            uploading.getOutputStream().write(new byte[1_000]);
            assertThat(answer(uploading)).contains("200 OK").contains("{\"taken\":2000}");
            mayAnswer.countDown();
            assertThat(answer(asking)).contains("200 OK").contains("{\"taken\":0}");
        }
        assertThat(gateway.endsWithin(PATIENCE)).isTrue();
    }

    @Test
    void aHeadThatTricklesInIsCutOffWhileAnEventStreamGoesOn() throws Exception {
        try (Socket listening = gateway.connect();
                Socket trickling = gateway.connect();
                Socket again = gateway.connect()) {
            send(listening, "GET /v1/coach/events HTTP/1.1", "");
            BufferedReader events = reader(listening);
            assertThat(events.readLine()).contains("200 OK");
            send(again, "GET /v1/activities HTTP/1.1", "");
            assertThat(answer(again)).contains("200 OK");

            // one that has never asked for anything, and one whose first call was a good one
            long begin = System.nanoTime();
            CompletableFuture<Long> first = CompletableFuture.supplyAsync(() -> secondsUntilCutOff(trickling));
            CompletableFuture<Long> second = CompletableFuture.supplyAsync(() -> secondsUntilCutOff(again));
            assertThat(first.join()).isBetween(10L, 30L);
            assertThat(second.join()).isBetween(10L, 30L);
            assertThat(answer(trickling)).contains("408 Request Timeout").contains("\"status\":408");

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
                sleep(500);
            }
        } catch (IOException cutOff) {
            // so it should be
        }
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
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
            send(socket, "POST /v1/activities/import HTTP/1.1", "Content-Length: " + size + "\r\n");
            byte[] part = new byte[MEGABYTE];
            for (long sent = 0; sent < size; sent += part.length) {
                socket.getOutputStream().write(part);
            }
            assertThat(answer(socket)).contains("200 OK").contains("{\"taken\":" + size + "}");
        }
        assertThat(gateway.mostMemoryMiB()).isLessThan(400);
    }

    private void send(Socket socket, String line, String headers) throws IOException {
        socket.getOutputStream().write(head(line, headers).getBytes(StandardCharsets.US_ASCII));
    }

    private String head(String line, String headers) {
        return line + "\r\nHost: stride.test\r\n" + gateway.authorization() + "\r\n" + headers + "\r\n";
    }

    /** Until the body, a JSON object, has ended. */
    private static String answer(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            answer.append((char) next);
            if (next == '}') {
                return answer.toString();
            }
        }
        return answer + " and closed";
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private void awaitLeave() {
        try {
            mayAnswer.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package app.stride.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.gateway.testkit.RawCall;
import app.stride.gateway.testkit.ScriptedUpstream;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamingIT extends AtTheDoor {
    private static final int MEGABYTE = 1 << 20;
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void anEventArrivesBeforeTheServiceEnds() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        coach.on("/v1/coach/chat", call -> {
            call.getResponseHeaders().set("Content-Type", "text/event-stream");
            call.sendResponseHeaders(200, 0);
            OutputStream out = call.getResponseBody();
            out.write("event: token\n".getBytes(UTF_8));
            out.flush();
            assertThat(seen.await(10, TimeUnit.SECONDS)).isTrue();
            out.write("event: done\n".getBytes(UTF_8));
            out.close();
        });

        try (RawCall call = raw()) {
            call.head("POST /v1/coach/chat HTTP/1.1", authorization(), "Content-Length: 2")
                    .send("{}");
            assertThat(call.answerHead().header("Content-Type")).isEqualTo("text/event-stream");
            assertThat(call.line()).isNotEmpty(); // the size of the chunk
            assertThat(call.line()).isEqualTo("event: token");
            seen.countDown();
            call.line();
            call.line();
            assertThat(call.line()).isEqualTo("event: done");
        }
    }

    @Test
    void anUploadReachesTheServiceWhileItIsStillGoingOn() throws Exception {
        AtomicLong arrived = new AtomicLong();
        activity.on("/v1/activities/import", call -> {
            count(call.getRequestBody(), arrived);
            ScriptedUpstream.answer(call, 201, "application/json", "{\"bytes\":" + arrived.get() + "}");
        });
        byte[] part = new byte[MEGABYTE];

        try (RawCall call = raw()) {
            call.head("POST /v1/activities/import HTTP/1.1", authorization(), "Content-Length: " + 50L * MEGABYTE);
            for (int i = 0; i < 25; i++) {
                call.send(part);
            }
            await().atMost(SOON).untilAtomic(arrived, org.hamcrest.Matchers.greaterThan(20L * MEGABYTE));
            for (int i = 0; i < 25; i++) {
                call.send(part);
            }
            RawCall.Answer answer = call.answer();

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo("{\"bytes\":" + 50L * MEGABYTE + "}");
        }
    }

    @Test
    void aServiceThatReadsSlowlyHoldsBackTheUploadInsteadOfFillingTheMemory() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        AtomicLong arrived = new AtomicLong();
        AtomicLong sent = new AtomicLong();
        activity.on("/v1/activities/import", call -> {
            assertThat(read.await(10, TimeUnit.SECONDS)).isTrue();
            count(call.getRequestBody(), arrived);
            ScriptedUpstream.answer(call, 201, "application/json", "{}");
        });

        try (RawCall call = raw()) {
            call.head("POST /v1/activities/import HTTP/1.1", authorization(), "Content-Length: " + 100L * MEGABYTE);
            CompletableFuture<Void> upload = CompletableFuture.runAsync(() -> send(call, 100, sent));
            await().during(Duration.ofMillis(500)).atMost(SOON).until(() -> sent.get() < 40L * MEGABYTE);
            read.countDown();
            upload.get(20, TimeUnit.SECONDS);

            assertThat(call.answer().status()).isEqualTo(201);
            assertThat(arrived).hasValue(100L * MEGABYTE);
        }
    }

    @Test
    void aChunkedUploadStaysOne() throws Exception {
        AtomicLong arrived = new AtomicLong();
        activity.on("/v1/activities/import", call -> {
            count(call.getRequestBody(), arrived);
            ScriptedUpstream.answer(call, 201, "application/json", "{}");
        });

        try (RawCall call = raw()) {
            call.head("POST /v1/activities/import HTTP/1.1", authorization(), "Transfer-Encoding: chunked");
            call.chunk(new byte[MEGABYTE]).chunk(new byte[3]).lastChunk();

            assertThat(call.answer().status()).isEqualTo(201);
            assertThat(arrived).hasValue(MEGABYTE + 3L);
        }
    }

    @Test
    void aClientThatAsksBeforeItSendsIsToldToGoOn() throws Exception {
        try (RawCall call = raw()) {
            call.head(
                    "POST /v1/activities/import HTTP/1.1",
                    authorization(),
                    "Expect: 100-continue",
                    "Content-Length: 2");
            assertThat(call.answerHead().status()).isEqualTo(100);
            call.send("{}");

            assertThat(call.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void anOldClientThatWouldTakeThatForTheAnswerIsNot() throws Exception {
        try (RawCall call = raw()) {
            // When
            call.head(
                            "POST /v1/activities/import HTTP/1.0",
                            authorization(),
                            "Expect: 100-continue",
                            "Content-Length: 2")
                    .send("{}");

            // Then
            assertThat(call.answerHead().status()).isEqualTo(200);
        }
    }

    @Test
    void aClientThatAsksBeforeItSendsIsRefusedBeforeItSends() throws Exception {
        try (RawCall call = raw()) {
            call.head("POST /v1/activities/import HTTP/1.1", "Expect: 100-continue", "Content-Length: 200000000");

            assertThat(call.answerHead().status()).isEqualTo(401);
            assertThat(activity.received()).isEmpty();
        }
    }

    @Test
    void aClientThatLeavesInTheMiddleOfAnAnswerCancelsIt() throws Exception {
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        coach.on("/v1/coach/chat", call -> {
            call.sendResponseHeaders(200, 0);
            writeUntilNobodyListens(call.getResponseBody(), cancelled);
        });

        try (RawCall call = raw()) {
            call.head("GET /v1/coach/chat HTTP/1.1", authorization()).answerHead();
            call.line();
        }

        assertThat(cancelled.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aClientThatLeavesBeforeAShortAnswerIsWholeCancelsIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        coach.on("/v1/coach/context", call -> {
            call.sendResponseHeaders(200, 16_000);
            call.getResponseBody().write("data: tick\n".getBytes(UTF_8));
            call.getResponseBody().flush();
            begun.countDown();
            writeUntilNobodyListens(call.getResponseBody(), cancelled);
        });

        try (RawCall call = raw()) {
            call.head("GET /v1/coach/context HTTP/1.1", authorization());
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(cancelled.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aStreamForAClientThatCannotTakeOneIsRefusedInsteadOfHeldInMemory() throws Exception {
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        coach.on("/v1/coach/chat", call -> {
            call.sendResponseHeaders(200, 0);
            writeUntilNobodyListens(call.getResponseBody(), cancelled);
        });

        try (RawCall call = raw()) {
            RawCall.Answer answer =
                    call.head("GET /v1/coach/chat HTTP/1.0", authorization()).answer();

            assertThat(answer.status()).isEqualTo(505);
            assertThat(answer.body()).contains("HTTP/1.1");
        }
        assertThat(cancelled.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aClientThatLeavesBeforeTheAnswerCancelsTheCall() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        coach.on("/v1/coach/context", call -> {
            arrived.countDown();
            left.await(10, TimeUnit.SECONDS);
            call.sendResponseHeaders(200, 0);
            writeUntilNobodyListens(call.getResponseBody(), cancelled);
        });

        try (RawCall call = raw()) {
            call.head("GET /v1/coach/context HTTP/1.1", authorization());
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
        }
        left.countDown();

        assertThat(cancelled.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aClientThatLeavesInTheMiddleOfAnUploadCancelsIt() throws Exception {
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        activity.on("/v1/activities/import", call -> {
            try {
                call.getRequestBody().readAllBytes();
                cancelled.complete(false);
            } catch (IOException broken) {
                cancelled.complete(true);
            }
        });

        try (RawCall call = raw()) {
            call.head("POST /v1/activities/import HTTP/1.1", authorization(), "Content-Length: 1000000")
                    .send(new byte[1000]);
            await().atMost(SOON).until(() -> !activity.received().isEmpty());
        }

        assertThat(cancelled.get(10, TimeUnit.SECONDS)).isTrue();
    }

    private static void writeUntilNobodyListens(OutputStream out, CompletableFuture<Boolean> cancelled)
            throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        try {
            for (int i = 0; i < 500; i++) {
                out.write("data: tick\n".getBytes(UTF_8));
                out.flush();
                never.await(10, TimeUnit.MILLISECONDS);
            }
            cancelled.complete(false);
        } catch (IOException gone) {
            cancelled.complete(true);
        }
    }

    private static void count(InputStream in, AtomicLong total) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            total.addAndGet(n);
        }
    }

    private static void send(RawCall call, int megabytes, AtomicLong sent) {
        try {
            for (int i = 0; i < megabytes; i++) {
                call.send(new byte[MEGABYTE]);
                sent.addAndGet(MEGABYTE);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

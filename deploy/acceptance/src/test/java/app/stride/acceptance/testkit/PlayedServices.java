package app.stride.acceptance.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * All services in one: by the end of a call's path it answers when it may, tells events, breaks off, or says at once
 * how much it was sent.
 */
public final class PlayedServices implements HttpHandler {
    private static final int PATIENCE_SECONDS = 60;

    private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
    private final CountDownLatch mayAnswer = new CountDownLatch(1);

    @Override
    public void handle(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        if (path.endsWith("/slow")) {
            arrived.add(path);
            awaitLeave();
        } else if (path.endsWith("/events")) {
            tellEvents(call);
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

    /** Whether a call that waits for its answer has come, or comes soon. */
    public boolean hasASlowCall() throws InterruptedException {
        return arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) != null;
    }

    /** Lets the slow calls have their answers. */
    public void answerTheSlow() {
        mayAnswer.countDown();
    }

    /** An event in every second until nobody listens. */
    private static void tellEvents(HttpExchange call) throws IOException {
        call.getResponseHeaders().set("Content-Type", "text/event-stream");
        call.sendResponseHeaders(200, 0);
        for (int i = 0; i < PATIENCE_SECONDS; i++) {
            call.getResponseBody().write("data: x\n\n".getBytes(StandardCharsets.UTF_8));
            call.getResponseBody().flush();
            aSecond();
        }
    }

    private static void breakOff(HttpExchange call) throws IOException {
        call.sendResponseHeaders(200, 1_000);
        call.getResponseBody().write(new byte[500]);
        call.getResponseBody().flush();
        call.close();
    }

    private void awaitLeave() {
        try {
            mayAnswer.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void aSecond() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package app.stride.acceptance.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * All services in one: by the end of a call's path it answers when it may, tells events, breaks off, or says at once
 * how much it was sent. For their API documents nobody waits long enough.
 */
public final class PlayedServices implements HttpHandler {
    private static final int PATIENCE_SECONDS = 60;

    /** More than the two seconds that the gateway waits for an API document. */
    private static final int DOCUMENT_SECONDS = 5;

    private final Queue<String> called = new ConcurrentLinkedQueue<>();
    private final Queue<String> brokenOff = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
    private final CountDownLatch mayAnswer = new CountDownLatch(1);

    @Override
    public void handle(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        called.add(path);
        if (path.endsWith("/slow")) {
            arrived.add(path);
            awaitLeave();
        } else if (path.equals("/openapi")) {
            pause(DOCUMENT_SECONDS);
        } else if (path.endsWith("/events")) {
            tellEvents(call);
            return;
        } else if (path.endsWith("/broken")) {
            breakOff(call);
            return;
        }
        long size = taken(call, path);
        byte[] answer = ("{\"taken\":" + size + "}").getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(200, answer.length);
        call.getResponseBody().write(answer);
        call.close();
    }

    private long taken(HttpExchange call, String path) throws IOException {
        try {
            return call.getRequestBody().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            brokenOff.add(path);
            throw e;
        }
    }

    /** The paths of all calls that have come. */
    public List<String> called() {
        return List.copyOf(called);
    }

    /** The paths of those whose body has broken off. */
    public List<String> brokenOff() {
        return List.copyOf(brokenOff);
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
            pause(1);
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

    private static void pause(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package app.stride.acceptance;

import static app.stride.acceptance.testkit.LoneGateway.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.acceptance.testkit.LoneGateway;
import app.stride.acceptance.testkit.PlayedServices;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What the gateway still does, and what it does not wait for, when it is asked to end. */
@Order(1)
class GracefulShutdownIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PlayedServices services = new PlayedServices();
    private LoneGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = new LoneGateway(services, "ended-gateway.log");
    }

    @AfterEach
    void end() {
        services.answerTheSlow();
        gateway.close();
    }

    @Test
    void anAnswerThatBrokeOffIsNotWaitedFor() throws Exception {
        try (Socket asking = gateway.connect()) {
            gateway.send(asking, "GET /v1/activities/broken HTTP/1.1", "");
            assertThat(asking.getInputStream().readAllBytes())
                    .as("what came of it")
                    .isNotEmpty();
        }

        gateway.askToEnd();

        assertThat(gateway.endsWithin(PATIENCE)).isTrue();
    }

    @Test
    void howeverRudelyClientsLeaveNothingOfThemIsWaitedFor() throws Exception {
        Random chance = new Random(7);
        for (int i = 0; i < 800; i++) {
            try (Socket client = gateway.connect()) {
                client.getOutputStream().write(somethingUnfinished(chance).getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(chance.nextInt(4)); // how long it stays is a part of how it leaves
                client.setSoLinger(chance.nextBoolean(), 0);
            } catch (IOException cutOff) {
                // as it may be
            }
        }
        try (Socket asking = gateway.connect()) {
            gateway.send(asking, "GET /v1/activities HTTP/1.1", "");
            assertThat(answer(asking)).contains("200 OK");
        }

        gateway.askToEnd();

        assertThat(gateway.endsWithin(PATIENCE)).isTrue();
    }

    private String somethingUnfinished(Random chance) {
        String call = gateway.head("GET /v1/activities HTTP/1.1", "");
        String upload = gateway.head("POST /v1/training-plans HTTP/1.1", "Content-Length: 5000\r\n") + "{";
        return switch (chance.nextInt(8)) {
            case 0 -> call;
            case 1 -> call.substring(0, chance.nextInt(call.length()));
            case 2 -> upload;
            case 3 -> call + call + call;
            case 4 -> call + upload;
            case 5 -> call + upload.substring(0, chance.nextInt(upload.length()));
            case 6 -> gateway.head("GET /v1/activities/broken HTTP/1.1", "");
            default -> gateway.head("GET /v1/coach/events HTTP/1.1", "Accept: text/event-stream\r\n");
        };
    }

    @Test
    void whatIsUnderWayComesToItsEnd() throws Exception {
        try (Socket asking = gateway.connect();
                Socket uploading = gateway.connect()) {
            gateway.send(asking, "GET /v1/activities/slow HTTP/1.1", "");
            assertThat(services.hasASlowCall()).isTrue();
            gateway.send(uploading, "POST /v1/training-plans HTTP/1.1", "Content-Length: 2000\r\n");
            uploading.getOutputStream().write(new byte[1_000]);
            await().until(() -> services.called().contains("/v1/training-plans"));

            gateway.askToEnd();
            Thread.sleep(1_500); // it goes on answering: nothing tells from outside that it has begun to end
            uploading.getOutputStream().write(new byte[1_000]);
            assertThat(answer(uploading)).contains("200 OK").contains("{\"taken\":2000}");
            services.answerTheSlow();
            assertThat(answer(asking)).contains("200 OK").contains("{\"taken\":0}");
        }
        assertThat(gateway.endsWithin(PATIENCE)).isTrue();
    }
}

package app.stride.activity.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.ServiceTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Uploads of which nobody has said how long they will be: each may be as large as the largest, and there is room for two of those. */
@ServiceTest
class UploadRoomIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AthleteClient athlete = AthleteClient.newcomer();

    /** A connection on which a request has begun, with so much of its body. */
    private Socket begun(String body) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.getOutputStream()
                .write(("""
                        POST /v1/activities/import HTTP/1.1\r
                        Host: localhost\r
                        Authorization: %s\r
                        Content-Type: multipart/form-data; boundary=x\r
                        Transfer-Encoding: chunked\r
                        \r
                        """.formatted(athlete.authorization()) + body).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** The first lines of the answer to one whose body is empty. */
    private List<String> answer() throws IOException {
        try (Socket socket = begun("0\r\n\r\n")) {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .lines()
                    .takeWhile(line -> !line.isEmpty())
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .toList();
        }
    }

    @Test
    void whatThereIsNoRoomForIsToldToComeLaterAndWhatBreaksOffMakesRoom() throws IOException {
        // Given
        try (Socket first = begun("");
                Socket second = begun("")) {

            // When
            await().atMost(PATIENCE).until(() -> answer().get(0).contains(" 503 "));
            List<String> refused = answer();

            // Then
            assertThat(refused.get(0)).contains(" 503 ");
            assertThat(refused)
                    .contains("retry-after: 30", "connection: close", "content-type: application/problem+json");
        }
        await().atMost(PATIENCE).until(() -> !answer().get(0).contains(" 503 "));
    }
}

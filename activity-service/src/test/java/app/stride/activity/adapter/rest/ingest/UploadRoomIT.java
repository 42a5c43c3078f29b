package app.stride.activity.adapter.rest.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.ServiceTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@ServiceTest
class UploadRoomIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MEBIBYTE = 1 << 20;

    /** The largest that is taken. */
    private static final long LARGE = 2049L * MEBIBYTE;

    private static final String CHUNKED = "Transfer-Encoding: chunked";

    /** Of the room of 6 GiB. */
    private static final long WHAT_TWO_LEAVE = 6L * 1024 * MEBIBYTE - 2 * LARGE;

    private final AthleteClient athlete = AthleteClient.newcomer();

    @Inject
    UploadRoom room;

    /** A connection on which a request has begun, whose body is to be framed so. */
    private Socket begun(String framing) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.getOutputStream()
                .write(("""
                        POST /v1/activities/import HTTP/1.1\r
                        Host: localhost\r
                        Authorization: %s\r
                        Content-Type: multipart/form-data; boundary=x\r
                        %s\r
                        \r
                        """.formatted(athlete.authorization(), framing)).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private Socket declaring(long length) throws IOException {
        return begun("Content-Length: " + length);
    }

    private static List<String> answer(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The first lines of the answer to one with no more of a body than its end. */
    private List<String> answerToLittle() throws IOException {
        try (Socket socket = begun(CHUNKED)) {
            socket.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return answer(socket);
        }
    }

    private void awaitLeft(long bytes) {
        await().atMost(PATIENCE).until(() -> room.left() == bytes);
    }

    @Test
    void whatThereIsNoRoomForIsToldToComeLaterAndWhatBreaksOffMakesRoom() throws IOException {
        long all = room.left();
        try (Socket first = declaring(LARGE);
                Socket second = declaring(LARGE)) {
            awaitLeft(WHAT_TWO_LEAVE);

            try (Socket third = declaring(LARGE)) {
                assertThat(answer(third))
                        .contains("retry-after: 30", "connection: close", "content-type: application/problem+json")
                        .first()
                        .asString()
                        .contains(" 503 ");
            }
        }
        awaitLeft(all);
    }

    @Test
    void whatTellsNoLengthTakesNoMoreThanItSends() throws IOException {
        try (Socket first = declaring(LARGE);
                Socket second = declaring(LARGE)) {
            awaitLeft(WHAT_TWO_LEAVE);
            try (Socket waiting = begun(CHUNKED);
                    Socket another = begun(CHUNKED)) {
                awaitLeft(WHAT_TWO_LEAVE - 2 * UploadShare.AHEAD);

                assertThat(answerToLittle().get(0)).contains(" 400 ");
            }
        }
    }

    @Test
    void whatTellsNoLengthIsCutOffWhereItSendsMoreThanThereIsRoomFor() throws IOException {
        long little = UploadShare.AHEAD + 8L * MEBIBYTE;
        try (Socket first = declaring(LARGE);
                Socket second = declaring(LARGE);
                Socket third = declaring(WHAT_TWO_LEAVE - little)) {
            awaitLeft(little);
            try (Socket endless = begun(CHUNKED)) {
                awaitLeft(little - UploadShare.AHEAD);

                assertThat(isCutOffAfter(16, endless)).isTrue();
            }
        }
    }

    /** A part that does not end. */
    private static void send(OutputStream to, int mebibytes) throws IOException {
        byte[] head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.fit\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        chunk(to, head);
        for (int i = 0; i < mebibytes; i++) {
            chunk(to, new byte[MEBIBYTE]);
        }
    }

    private static void chunk(OutputStream to, byte[] content) throws IOException {
        to.write((Integer.toHexString(content.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        to.write(content);
        to.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean isCutOffAfter(int mebibytes, Socket socket) throws IOException {
        try {
            send(socket.getOutputStream(), mebibytes);
            return socket.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }
}

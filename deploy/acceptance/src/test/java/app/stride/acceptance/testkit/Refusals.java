package app.stride.acceptance.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * How a gateway refuses what it cannot read: with problem details, a line in its log, and the end of the connection.
 */
public record Refusals(LoneGateway gateway) {
    private static final int PATIENCE_MS = 20_000;
    private static final Pattern REQUEST_ID = Pattern.compile("\r\nx-request-id: ([0-9a-f-]{36})\r\n");
    private static final Pattern EACH_ANSWER = Pattern.compile("(?=http/1\\.[01] \\d{3} )");

    public static void send(Socket client, String bytes) throws IOException {
        client.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
    }

    /** Nothing but one refusal comes, and then the end. */
    public void areAllThatComes(Socket client, int status) throws IOException {
        List<String> answers = answers(client);
        assertThat(answers).hasSize(1);
        include(answers.get(0), status);
    }

    /** This is one, with this status. */
    public void include(String answer, int status) {
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

    private String accessLine(String requestId) throws IOException {
        return gateway.logLines().stream()
                .filter(line -> line.contains("app.stride.gateway.calls") && line.contains(requestId))
                .findFirst()
                .orElse("");
    }

    /** All answers until the connection is closed, in lower case. */
    public static List<String> answers(Socket client) throws IOException {
        return EACH_ANSWER
                .splitAsStream(untilClosed(client).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** All that comes; that the connection stays open fails with a timeout. */
    public static String untilClosed(Socket client) throws IOException {
        client.setSoTimeout(PATIENCE_MS);
        StringBuilder answer = new StringBuilder();
        InputStream in = client.getInputStream();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                answer.append((char) next);
            }
        } catch (SocketException | SSLException reset) {
            // closed while something was still on its way
        }
        return answer.toString();
    }
}

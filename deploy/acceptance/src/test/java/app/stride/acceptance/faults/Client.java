package app.stride.acceptance.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An app of one athlete: it sends a request again, with the same key, until somebody says yes or no to it. */
final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final List<String> gateways;
    private final String token;
    private final Answers answers;
    private final AtomicInteger turn = new AtomicInteger();

    Client(List<String> gateways, String token, Answers answers) {
        this.gateways = gateways;
        this.token = token;
        this.answers = answers;
    }

    /** The final answer of the service. */
    record Answer(int status, JsonNode body) {
        Answer expect(int... statuses) {
            for (int expected : statuses) {
                if (status == expected) {
                    return this;
                }
            }
            throw new AssertionError("answered " + status + ": " + body);
        }
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    Answer send(String method, String path, @Nullable Object body) {
        String key = UUID.randomUUID().toString();
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline) {
            Answer answer = once(method, path, body, key);
            if (answer != null) {
                return answer;
            }
            pause();
        }
        throw new AssertionError(method + " " + path + " was not answered within " + LONGEST);
    }

    /** Null when it is not known whether the request was carried out, or was put off. */
    private @Nullable Answer once(String method, String path, @Nullable Object body, String key) {
        try {
            HttpResponse<String> response = HTTP.send(request(method, path, body, key), BodyHandlers.ofString());
            answers.count(method + " " + path, response);
            return response.statusCode() >= 500 || response.statusCode() == 429 ? null : read(response);
        } catch (IOException e) {
            answers.lost();
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String method, String path, @Nullable Object body, String key)
            throws JsonProcessingException {
        String gateway = gateways.get(Math.floorMod(turn.getAndIncrement(), gateways.size()));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return request.method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
    }

    private static Answer read(HttpResponse<String> response) throws JsonProcessingException {
        return new Answer(response.statusCode(), JSON.readTree(response.body().isEmpty() ? "{}" : response.body()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

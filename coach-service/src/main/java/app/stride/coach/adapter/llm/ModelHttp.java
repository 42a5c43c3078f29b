package app.stride.coach.adapter.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * How LangChain4j reaches a model: each call runs wholly on the thread that makes it, so that interrupting the thread and closing its
 * {@link OpenLine} ends it, whether or not the model has begun to answer.
 */
final class ModelHttp implements HttpClient {

    private static final int OK = 200;
    private static final int FIRST_NOT_SUCCESSFUL = 300;
    private static final int LONGEST_REASON = 4096;

    private final java.net.http.HttpClient http;
    private final Quirks quirks = new Quirks();

    ModelHttp(java.net.http.HttpClient http) {
        this.http = http;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<InputStream> response = send(request);
        try (InputStream body = new LimitedStream(OpenLine.listening(response.body()))) {
            return SuccessfulHttpResponse.builder()
                    .statusCode(response.statusCode())
                    .headers(response.headers().map())
                    .body(new Dialect().whole(new String(body.readAllBytes(), StandardCharsets.UTF_8)))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener langchain) {
        DialectListener listener = new DialectListener(langchain);
        HttpResponse<InputStream> response = send(request);
        try (InputStream body = new BufferedInputStream(new LimitedStream(OpenLine.listening(response.body())))) {
            listener.onOpen(SuccessfulHttpResponse.builder()
                    .statusCode(response.statusCode())
                    .headers(response.headers().map())
                    .build());
            if (isWhole(body)) {
                listener.onWhole(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            } else {
                parser.parse(body, listener);
            }
            listener.onClose();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request) {
        try {
            while (true) {
                HttpResponse<InputStream> response = http.send(translated(request), BodyHandlers.ofInputStream());
                if (response.statusCode() >= OK && response.statusCode() < FIRST_NOT_SUCCESSFUL) {
                    return response;
                }
                Refusal refusal = refusal(response);
                String reason = String.valueOf(refusal.getMessage());
                if (!quirks.learn(request.url(), request.body(), refusal.statusCode(), reason)) {
                    throw refusal;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("The call was cancelled."));
        }
    }

    /** Some servers do not stream, whatever they are asked and whatever they say that it is. */
    private static boolean isWhole(InputStream body) throws IOException {
        body.mark(LONGEST_REASON);
        int first = body.read();
        for (int blank = 1; Character.isWhitespace(first) && blank < LONGEST_REASON; blank++) {
            first = body.read();
        }
        body.reset();
        return first == '{';
    }

    private static Refusal refusal(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = OpenLine.listening(response.body())) {
            String reason = new String(body.readNBytes(LONGEST_REASON), StandardCharsets.UTF_8);
            return new Refusal(
                    response.statusCode(),
                    reason,
                    response.headers().firstValue("Retry-After").orElse(""),
                    Instant.now());
        }
    }

    private java.net.http.HttpRequest translated(HttpRequest request) {
        java.net.http.HttpRequest.Builder translated = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .method(
                        request.method().name(),
                        BodyPublishers.ofString(quirks.adapted(request.url(), request.body())));
        request.headers().forEach((name, values) -> values.forEach(value -> translated.header(name, value)));
        return translated.build();
    }
}

package app.stride.acceptance.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;

/** Calls whose bytes are exactly those given, and what must hold of every answer. */
public final class Wire {
    /** What only somebody with the source can make sense of. */
    private static final Pattern INTERNALS = Pattern.compile(
            "Exception|\\bat"
                    + " [a-z]+\\.[a-z.]+\\(|(?:java|javax|jakarta|io\\.quarkus|io\\.vertx|io\\.smallrye|com\\.fasterxml|org\\.hibernate|app\\.stride|org\\.postgresql)\\.[a-z]|SQLSTATE|/home/|/root/");

    private static final int LONGEST_SHOWN = 400;
    private static final int ONE_OF_MANY = 1 << 15;

    private final String gateway;
    private final HttpClient http = client();

    public Wire(Stride stride) {
        this(stride.gateway());
    }

    /** To another address than the gateway's. */
    public Wire(String origin) {
        this.gateway = origin;
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(20))
                .build();
    }

    /** The answer; the token may be empty, headers are alternately names and values. */
    public HttpResponse<String> call(String method, String path, String token, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(Duration.ofSeconds(120))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            // what is refused while it is sent takes its connection with it: nobody else may have got that
            HttpClient sender = body.length > ONE_OF_MANY ? client() : http;
            return sender.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Why the answer is not one that a stranger may get; empty when all is well. MCP tells its errors in JSON-RPC. */
    public static String fault(HttpResponse<String> answer) {
        String shown = answer.statusCode() + " " + shortened(answer.body());
        if (answer.statusCode() >= 500) {
            return "a failure of ours: " + shown;
        }
        if (answer.statusCode() < 400) {
            return "";
        }
        if (answer.statusCode() == 429) {
            return "the limit answered, so that nothing is shown: " + shown;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        boolean problem =
                type.startsWith("application/problem+json") && answer.body().contains("\"detail\"");
        boolean rpcError = type.startsWith("application/json") && answer.body().contains("\"jsonrpc\"");
        if (!problem && !rpcError) {
            return "no problem details: " + type + " " + shown;
        }
        return INTERNALS.matcher(answer.body()).find() ? "internals are told: " + shown : "";
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}

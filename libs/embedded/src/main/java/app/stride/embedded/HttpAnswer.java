package app.stride.embedded;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;
import org.jspecify.annotations.Nullable;

/** Reads forms and writes answers of the JDK's HTTP server. */
final class HttpAnswer {
    private HttpAnswer() {}

    static Map<String, String> query(HttpExchange call) {
        return fields(call.getRequestURI().getRawQuery());
    }

    static Map<String, String> form(HttpExchange call) throws IOException {
        return fields(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static Map<String, String> fields(@Nullable String encoded) {
        return Arrays.stream((encoded == null ? "" : encoded).split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> decoded(pair[0]), pair -> decoded(pair[1]), (first, second) -> second));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    static void json(HttpExchange call, int status, Map<String, Object> body) throws IOException {
        send(call, status, "application/json", JsonUtil.toJson(body));
    }

    /** An error of OAuth 2.0 (RFC 6749, 5.2). */
    static void error(HttpExchange call, String error, String description) throws IOException {
        json(call, 400, Map.of("error", error, "error_description", description));
    }

    static void redirect(HttpExchange call, URI where) throws IOException {
        try (call) {
            call.getResponseHeaders().set("Location", where.toString());
            call.getResponseHeaders().set("Cache-Control", "no-store");
            call.sendResponseHeaders(303, -1);
        }
    }

    static void send(HttpExchange call, int status, String type, String text) throws IOException {
        try (call) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", type);
            call.getResponseHeaders().set("Cache-Control", "no-store");
            call.sendResponseHeaders(status, body.length);
            call.getResponseBody().write(body);
        }
    }
}

package app.stride.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/**
 * Problem details (RFC 9457) that the gateway answers with itself.
 *
 * @param detail a sentence that a person can act on
 * @param members what is said beyond the standard members
 * @param headers response headers that belong to the status
 */
public record Problem(
        int status, String title, String detail, Map<String, Object> members, Map<String, String> headers) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem badRequest(String detail) {
        return of(400, "Bad Request", detail);
    }

    /** 401 with the challenge that says which credentials are wanted. */
    public static Problem unauthorized(String detail, String challenge) {
        return new Problem(401, "Unauthorized", detail, Map.of(), Map.of("WWW-Authenticate", challenge));
    }

    public static Problem forbidden(String detail) {
        return of(403, "Forbidden", detail);
    }

    public static Problem notFound() {
        return of(404, "Not Found", "There is nothing here; the API documentation is at /docs.");
    }

    /** 405 that lists the methods that are taken instead (RFC 9110, 15.5.6). */
    public static Problem methodNotAllowed(String allowed) {
        Problem plain = ofStatus(405);
        return new Problem(405, plain.title(), plain.detail(), Map.of(), Map.of("Allow", allowed));
    }

    /** 408: the client stopped in the middle of its request. */
    public static Problem requestTimeout() {
        return of(408, "Request Timeout", "The request did not arrive in time; send it again.");
    }

    /** 413 that names the bound. */
    public static Problem tooLarge(long maxBytes) {
        return new Problem(
                413,
                "Content Too Large",
                "The body is larger than the " + Bytes.inWords(maxBytes) + " that are taken here.",
                Map.of("max_bytes", maxBytes),
                Map.of());
    }

    /** 429 that says when to try again. */
    public static Problem tooManyRequests(long retryAfterSeconds) {
        return new Problem(
                429,
                "Too Many Requests",
                "That was more than is taken in this time. Try again in " + retryAfterSeconds + " s.",
                Map.of("retry_after_s", retryAfterSeconds),
                Map.of("Retry-After", String.valueOf(retryAfterSeconds)));
    }

    /** 429 that says how many calls may be under way at once. */
    public static Problem tooManyCalls(int most) {
        return tooManyAtOnce(
                "You have " + most + " calls under way already: wait until one of them is answered.",
                "max_calls",
                most);
    }

    /** 429 that says how many streams may be open. */
    public static Problem tooManyStreams(int most) {
        return tooManyAtOnce("You have " + most + " event streams open already: close one first.", "max_streams", most);
    }

    private static Problem tooManyAtOnce(String detail, String bound, int most) {
        return new Problem(429, "Too Many Requests", detail, Map.of(bound, most), Map.of("Retry-After", "1"));
    }

    public static Problem headersTooLarge() {
        return of(
                431,
                "Request Header Fields Too Large",
                "The headers are larger than is taken here; send fewer or shorter ones.");
    }

    /** 502: the part is away. */
    public static Problem badGateway(String part) {
        return ofPart(
                502,
                "Bad Gateway",
                part,
                "The " + part + " service does not answer; the rest goes on working. Try again shortly.");
    }

    /** 503: the part cannot take more. */
    public static Problem unavailable(String part) {
        return new Problem(
                503,
                "Service Unavailable",
                "The " + part + " service is not available right now. Try again in a moment.",
                Map.of("part", part),
                Map.of("Retry-After", "1"));
    }

    /** 504: the part stayed silent too long. */
    public static Problem gatewayTimeout(String part) {
        return ofPart(
                504, "Gateway Timeout", part, "The " + part + " service did not answer in time. Try again shortly.");
    }

    /** A status for which there is nothing better to say than what it means. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> badRequest("The request cannot be read; compare it with the API documentation at /docs.");
            case 404 -> notFound();
            case 405 -> of(405, "Method Not Allowed", "This address does not take that method; see /docs.");
            case 406 ->
                of(
                        406,
                        "Not Acceptable",
                        "This address cannot answer in the media type that the Accept header asks for.");
            case 408 -> requestTimeout();
            case 413 -> of(413, "Content Too Large", "The body is larger than is taken here.");
            case 414 ->
                of(414, "URI Too Long", "The address is longer than is taken here, 4000 characters with its query.");
            case 415 -> of(415, "Unsupported Media Type", "This media type is not understood here; see /docs.");
            case 431 -> headersTooLarge();
            case 503 -> of(503, "Service Unavailable", "The gateway cannot answer right now. Try again in a moment.");
            case 505 ->
                of(
                        505,
                        "HTTP Version Not Supported",
                        "This cannot be answered in that version of HTTP: ask for it in HTTP/1.1 or HTTP/2.");
            default ->
                status < 500
                        ? of(status, "Refused", "The request was refused.")
                        : of(
                                status,
                                "Internal Server Error",
                                "Something failed on our side. Try again; if it goes on, report it with the"
                                        + " X-Request-Id of this answer.");
        };
    }

    /** The JSON body; {@code instance} is the path that was asked for. */
    public Buffer body(String instance) {
        JsonObject json = new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", instance);
        members.forEach(json::put);
        return json.toBuffer();
    }

    private static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, Map.of(), Map.of());
    }

    private static Problem ofPart(int status, String title, String part, String detail) {
        return new Problem(status, title, detail, Map.of("part", part), Map.of());
    }
}

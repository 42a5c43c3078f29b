package app.stride.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/**
 * Problem details (RFC 9457) that the gateway itself responds with.
 *
 * @param detail a sentence a person can act on
 * @param members members beyond the standard ones
 * @param headers response headers that go with the status
 */
public record Problem(
        int status, String title, String detail, Map<String, Object> members, Map<String, String> headers) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem badRequest(String detail) {
        return of(400, "Bad Request", detail);
    }

    /** 400 that ends the connection: where such a body ends, and the next request begins, nobody knows. */
    public static Problem malformedBody() {
        return new Problem(
                400,
                "Bad Request",
                "The body is not encoded as its Transfer-Encoding says. Send the request again on a new connection.",
                Map.of(),
                Map.of("Connection", "close"));
    }

    /** 401 with the challenge that names the required credentials. */
    public static Problem unauthorized(String detail, String challenge) {
        return new Problem(401, "Unauthorized", detail, Map.of(), Map.of("WWW-Authenticate", challenge));
    }

    public static Problem forbidden(String detail) {
        return of(403, "Forbidden", detail);
    }

    public static Problem notFound() {
        return of(404, "Not Found", "There is nothing at this address. See /docs for the API.");
    }

    /** 405 that lists the supported methods (RFC 9110, 15.5.6). */
    public static Problem methodNotAllowed(String allowed) {
        Problem plain = ofStatus(405);
        return new Problem(405, plain.title(), plain.detail(), Map.of(), Map.of("Allow", allowed));
    }

    /** 408: the client stopped sending mid-request. */
    public static Problem requestTimeout() {
        return of(408, "Request Timeout", "The request did not arrive in time. Send it again.");
    }

    /** 413 that names the limit. */
    public static Problem tooLarge(long maxBytes) {
        return new Problem(
                413,
                "Content Too Large",
                "The body exceeds the size limit of " + Bytes.inWords(maxBytes) + ".",
                Map.of("max_bytes", maxBytes),
                Map.of());
    }

    /** 421: the request names a host that is not ours, which the response does not repeat (RFC 9110, 15.5.20). */
    public static Problem misdirected() {
        return of(
                421,
                "Misdirected Request",
                "The host of this address, or its port, is not one that is served here. Check the address.");
    }

    /** 429 that says when to retry. */
    public static Problem tooManyRequests(long retryAfterSeconds) {
        return new Problem(
                429,
                "Too Many Requests",
                "Rate limit exceeded. Try again in " + retryAfterSeconds + " s.",
                Map.of("retry_after_s", retryAfterSeconds),
                Map.of("Retry-After", String.valueOf(retryAfterSeconds)));
    }

    /** 429 that names the limit on concurrent calls. */
    public static Problem tooManyCalls(int most) {
        return tooManyAtOnce(
                "You already have " + most + " calls in progress. Wait until one of them is answered.",
                "max_calls",
                most);
    }

    /** 429 that names the limit on open event streams. */
    public static Problem tooManyStreams(int most) {
        return tooManyAtOnce("You already have " + most + " event streams open. Close one first.", "max_streams", most);
    }

    private static Problem tooManyAtOnce(String detail, String bound, int most) {
        return new Problem(429, "Too Many Requests", detail, Map.of(bound, most), Map.of("Retry-After", "1"));
    }

    public static Problem headersTooLarge() {
        return of(
                431,
                "Request Header Fields Too Large",
                "The headers exceed the size limit. Send fewer or shorter ones.");
    }

    /** 502: the service is unavailable. */
    public static Problem badGateway(String part) {
        return ofPart(
                502,
                "Bad Gateway",
                part,
                "The " + part + " service is not responding; everything else still works. Try again shortly.");
    }

    /** 503: the service cannot accept more calls. */
    public static Problem unavailable(String part) {
        return new Problem(
                503,
                "Service Unavailable",
                "The " + part + " service is temporarily unavailable. Try again in a moment.",
                Map.of("part", part),
                Map.of("Retry-After", "1"));
    }

    /** 504: the service stayed silent for too long. */
    public static Problem gatewayTimeout(String part) {
        return ofPart(
                504, "Gateway Timeout", part, "The " + part + " service did not respond in time. Try again shortly.");
    }

    /** A problem that says no more than what the status means. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> badRequest("The request is malformed. Check it against the API documentation at /docs.");
            case 404 -> notFound();
            case 405 -> of(405, "Method Not Allowed", "This address does not support that method. See /docs.");
            case 406 ->
                of(406, "Not Acceptable", "This address cannot respond in any media type listed in the Accept header.");
            case 408 -> requestTimeout();
            case 413 -> of(413, "Content Too Large", "The body exceeds the size limit.");
            case 414 ->
                of(414, "URI Too Long", "The address, including its query, exceeds the limit of 4000 characters.");
            case 415 -> of(415, "Unsupported Media Type", "This media type is not supported here. See /docs.");
            case 421 -> misdirected();
            case 431 -> headersTooLarge();
            case 503 ->
                of(503, "Service Unavailable", "The gateway is temporarily unavailable. Try again in a moment.");
            case 505 ->
                of(
                        505,
                        "HTTP Version Not Supported",
                        "That version of HTTP is not supported here. Use HTTP/1.1 or HTTP/2.");
            default ->
                status < 500
                        ? of(status, "Refused", "The request was rejected.")
                        : of(
                                status,
                                "Internal Server Error",
                                "Something failed on our side. Try again; if it keeps happening, report it with the"
                                        + " X-Request-Id of this response.");
        };
    }

    /** The JSON body; {@code instance} is the requested path. */
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

package app.stride.gateway;

import app.stride.gateway.access.HeaderSize;
import app.stride.gateway.connection.ConnectionOptions;
import app.stride.gateway.problem.Problem;
import app.stride.gateway.problem.ProblemAnswer;
import app.stride.gateway.route.Address;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.timeout.ReadTimeoutException;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpUtils;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rejects requests that no service accepts or that two servers could interpret differently, before anything else
 * happens.
 */
final class FirstLook {
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    /**
     * If both are present, Netty reads an eight-byte body that no header announces; other servers read the next
     * request there.
     */
    private static final List<CharSequence> DRAFT_KEYS = List.of(
            HttpHeaders.createOptimized("Sec-WebSocket-Key1"), HttpHeaders.createOptimized("Sec-WebSocket-Key2"));

    /** TRACE, CONNECT and unknown methods all get 405; for unknown ones, 501 would do as well (RFC 9110, 15.6.2). */
    private static final Problem METHOD_UNKNOWN = Problem.methodNotAllowed(
            METHODS.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", ")));

    private static final Problem UNREADABLE = Problem.badRequest(
            "The request is not valid HTTP. Check its first line, its headers, and that it gives its length in one way"
                    + " only.");

    private FirstLook() {}

    /** Whether the call may proceed. Requests behind an ambiguous one get no response; their connection is closed. */
    static boolean passes(RoutingContext call) {
        if (ProblemAnswer.isBehindTheLast(call)) {
            return false;
        }
        joinCookies(call.request());
        Optional<Problem> ambiguity = ambiguity(call.request());
        ambiguity.ifPresent(problem -> ProblemAnswer.sendAsTheLast(call, problem));
        return ambiguity.isEmpty();
    }

    /**
     * Over HTTP/2, a browser may send each cookie in its own field, but readers look only at the first (RFC 9113,
     * 8.2.3).
     */
    private static void joinCookies(HttpServerRequest request) {
        List<String> cookies = request.headers().getAll(HttpHeaders.COOKIE);
        if (cookies.size() > 1 && request.version() == HttpVersion.HTTP_2) {
            request.headers().set(HttpHeaders.COOKIE, String.join("; ", cookies));
        }
    }

    /** The problem with a request that no browser sends and that could confuse CORS handling. */
    static Optional<Problem> ambiguity(HttpServerRequest request) {
        if (request.decoderResult().isFailure()) {
            return Optional.of(unreadable(request.decoderResult().cause()));
        }
        HttpVersion version = request.version();
        if (version == null) {
            return Optional.of(Problem.ofStatus(505));
        }
        MultiMap headers = request.headers();
        if (!isFramedPlainly(headers, version)) {
            return Optional.of(
                    Problem.badRequest("The only Transfer-Encoding supported is chunked, and HTTP/1.0 has none."));
        }
        if (!isOfWeb(request.scheme()) || hasMalformedField(headers, version)) {
            return Optional.of(Problem.badRequest(
                    "The request has a malformed header or scheme. Names are tokens, values have no control"
                            + " characters."));
        }
        Optional<String> named = ConnectionOptions.firstEndToEnd(headers);
        if (named.isPresent()) {
            return Optional.of(Problem.badRequest("The Connection header must not name " + named.get()
                    + ", which is meant for the service. Remove it from there."));
        }
        if (isOfDraft(headers)) {
            return Optional.of(Problem.badRequest(
                    "The request uses the WebSocket handshake of a 2010 draft, which is not supported."));
        }
        return ambiguityOfHosts(request, version);
    }

    /** The problem with where the request says it goes to, or comes from. */
    private static Optional<Problem> ambiguityOfHosts(HttpServerRequest request, HttpVersion version) {
        MultiMap headers = request.headers();
        if (headers.getAll(HttpHeaders.HOST).size() > 1) {
            return Optional.of(Problem.badRequest("The request has more than one Host header. Send exactly one."));
        }
        if (lacksHost(request, version)) {
            return Optional.of(Problem.badRequest("The request needs a valid Host header."));
        }
        if (!RequestTarget.agreesWithHost(request)) {
            return Optional.of(Problem.badRequest("The request names a whole address, but not one of the host in its"
                    + " Host header. Send the path alone."));
        }
        if (headers.contains(HttpHeaders.ORIGIN)
                && headers.getAll(HttpHeaders.ORIGIN).size() > 1) {
            return Optional.of(Problem.badRequest("The request has more than one Origin header. Send one at most."));
        }
        return Optional.empty();
    }

    /**
     * For a request whose end nobody knows, because it was not read further: there it was malformed, too long, or
     * late.
     */
    private static Problem unreadable(Throwable cause) {
        if (cause instanceof ReadTimeoutException) {
            return Problem.requestTimeout();
        }
        if (cause instanceof TooLongHttpLineException) {
            return Problem.ofStatus(414);
        }
        return cause instanceof TooLongHttpHeaderException ? Problem.headersTooLarge() : UNREADABLE;
    }

    /** The problem with a request that no service would accept. */
    static Optional<Problem> excess(HttpServerRequest request) {
        if (!METHODS.contains(request.method())) {
            return Optional.of(METHOD_UNKNOWN);
        }
        if (HeaderSize.isTooLarge(request.headers())) {
            return Optional.of(Problem.headersTooLarge());
        }
        Address address = Address.of(request);
        return address.isTooLong()
                ? Optional.of(Problem.ofStatus(414))
                : address.objection().map(Problem::badRequest);
    }

    /** Over HTTP/1.1, the only malformed field that Netty lets through is one without a name. */
    private static boolean hasMalformedField(MultiMap headers, HttpVersion version) {
        return version == HttpVersion.HTTP_2 ? !FieldSyntax.isKept(headers) : headers.contains("");
    }

    /** Over HTTP/2, a client can send any scheme; behind a proxy it is whatever X-Forwarded-Proto says. */
    private static boolean isOfWeb(@Nullable String scheme) {
        return "http".equals(scheme) || "https".equals(scheme);
    }

    /**
     * HTTP/1.0 requires no host, but a caller that sends an Origin must name one, because CORS compares the two.
     * Behind a proxy the header is always present, and empty if the client sent none.
     */
    private static boolean lacksHost(HttpServerRequest request, HttpVersion version) {
        HostAndPort authority = request.authority();
        if (authority != null && isHost(authority.host())) {
            return false;
        }
        String written = request.getHeader(HttpHeaders.HOST);
        boolean none = written == null || written.isEmpty();
        return !none || version != HttpVersion.HTTP_1_0 || request.headers().contains(HttpHeaders.ORIGIN);
    }

    /** Values from a proxy have not been validated yet. */
    private static boolean isHost(String name) {
        return !name.isEmpty() && HttpUtils.isValidHostAuthority(name);
    }

    private static boolean isOfDraft(MultiMap headers) {
        for (CharSequence key : DRAFT_KEYS) {
            if (!headers.contains(key)) {
                return false;
            }
        }
        return true;
    }

    /** An HTTP/1.0 server would not recognise the chunks (RFC 9112, 6.1). */
    private static boolean isFramedPlainly(MultiMap headers, HttpVersion version) {
        List<String> encodings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        return encodings.isEmpty()
                || (encodings.size() == 1
                        && version != HttpVersion.HTTP_1_0
                        && encodings.get(0).equalsIgnoreCase(HttpHeaders.CHUNKED.toString()));
    }
}

package app.stride.gateway;

import app.stride.gateway.access.HeaderSize;
import app.stride.gateway.problem.Problem;
import app.stride.gateway.problem.ProblemAnswer;
import app.stride.gateway.route.Address;
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

/** Refuses, before anything else is asked, what no service takes or what two servers may understand in two ways. */
final class FirstLook {
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    /** Where both are there, Netty reads a body of eight bytes that no header tells of, and other servers read the next request. */
    private static final List<CharSequence> DRAFT_KEYS = List.of(
            HttpHeaders.createOptimized("Sec-WebSocket-Key1"), HttpHeaders.createOptimized("Sec-WebSocket-Key2"));

    /** TRACE and CONNECT are taken nowhere here; those that nobody knows are answered alike, where 501 would do as well (RFC 9110, 15.6.2). */
    private static final Problem METHOD_UNKNOWN = Problem.methodNotAllowed(
            METHODS.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", ")));

    private FirstLook() {}

    /** Whether the call may go on; what comes behind an ambiguous request gets no answer but the end of the connection. */
    static boolean passes(RoutingContext call) {
        if (ProblemAnswer.isBehindTheLast(call)) {
            return false;
        }
        joinCookies(call.request());
        Optional<Problem> ambiguity = ambiguity(call.request());
        ambiguity.ifPresent(problem -> ProblemAnswer.sendAsTheLast(call, problem));
        return ambiguity.isEmpty();
    }

    /** Over HTTP/2 a browser may send each in a field of its own; whoever looks for one looks into the first (RFC 9113, 8.2.3). */
    private static void joinCookies(HttpServerRequest request) {
        List<String> cookies = request.headers().getAll(HttpHeaders.COOKIE);
        if (cookies.size() > 1 && request.version() == HttpVersion.HTTP_2) {
            request.headers().set(HttpHeaders.COOKIE, String.join("; ", cookies));
        }
    }

    /** Of what no browser sends, and CORS itself could stumble over. */
    static Optional<Problem> ambiguity(HttpServerRequest request) {
        HttpVersion version = request.version();
        if (version == null) {
            return Optional.of(Problem.ofStatus(505));
        }
        if (!isFramedPlainly(request.headers(), version)) {
            return Optional.of(Problem.badRequest(
                    "The Transfer-Encoding of the request can only be chunked, and before HTTP/1.1 there is none."));
        }
        if (!isOfWeb(request.scheme()) || (version == HttpVersion.HTTP_2 && !FieldSyntax.isKept(request.headers()))) {
            return Optional.of(
                    Problem.badRequest(
                            "The request has a header, or a scheme, that cannot be passed on: names are tokens, values have no control characters."));
        }
        if (isOfDraft(request.headers())) {
            return Optional.of(Problem.badRequest("The request asks for WebSockets as a draft of 2010 had them."));
        }
        if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
            return Optional.of(Problem.badRequest("The request has more than one Host header."));
        }
        if (lacksHost(request, version)) {
            return Optional.of(Problem.badRequest("The request needs a Host header that names a host."));
        }
        return Optional.empty();
    }

    /** Of what no service takes. */
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

    /** Over HTTP/2 a client can write any, and behind a proxy X-Forwarded-Proto decides, whatever stands there. */
    private static boolean isOfWeb(@Nullable String scheme) {
        return "http".equals(scheme) || "https".equals(scheme);
    }

    /**
     * Before HTTP/1.1 none has to be named, but whoever tells an Origin knows one: CORS compares the two. Behind a proxy the header is
     * always there, though empty, where there was none.
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

    /** What comes from a proxy, nobody has looked at yet. */
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

    /** A server of HTTP/1.0 would not see the chunks (RFC 9112, 6.1). */
    private static boolean isFramedPlainly(MultiMap headers, HttpVersion version) {
        List<String> encodings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        return encodings.isEmpty()
                || (encodings.size() == 1
                        && version != HttpVersion.HTTP_1_0
                        && encodings.get(0).equalsIgnoreCase(HttpHeaders.CHUNKED.toString()));
    }
}

package app.stride.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/**
 * An OpenID Connect issuer on the loopback interface that vouches for whoever asks: discovery, JWKS and a token endpoint.
 *
 * <p>{@code POST /token} with the form {@code grant_type=client_credentials&subject=NAME} answers an access token of that
 * athlete; {@code audience} and {@code expires_in} (seconds, may be negative) make the tokens a test of refusals needs.
 */
public final class EmbeddedIssuer implements AutoCloseable {
    /** The audience every service of the product expects. */
    public static final String AUDIENCE = "stride";

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final HttpServer server;
    private final ExecutorService threads;
    private final SigningKey key;
    private final URI issuer;

    private EmbeddedIssuer(HttpServer server, SigningKey key) {
        this.server = server;
        this.key = key;
        this.issuer = URI.create(
                "http://" + FreePorts.LOOPBACK + ":" + server.getAddress().getPort());
        this.threads = Executors.newFixedThreadPool(2, work -> {
            Thread thread = new Thread(work, "issuer");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts an issuer with a new key on a free port. */
    public static EmbeddedIssuer start() {
        return start(SigningKey.generate(), 0);
    }

    /** Starts an issuer whose key stays in the file; port 0 takes a free one. */
    public static EmbeddedIssuer start(Path keyFile, int port) {
        return start(SigningKey.keptIn(keyFile), port);
    }

    private static EmbeddedIssuer start(SigningKey key, int port) {
        try {
            InetAddress loopback = InetAddress.getByName(FreePorts.LOOPBACK);
            EmbeddedIssuer issuer =
                    new EmbeddedIssuer(HttpServer.create(new InetSocketAddress(loopback, port), 0), key);
            issuer.serve();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException("The OIDC issuer does not start on port " + port, e);
        }
    }

    private void serve() {
        server.setExecutor(threads);
        server.createContext("/.well-known/openid-configuration", call -> answer(call, 200, discovery()));
        server.createContext("/jwks", call -> answer(call, 200, key.publicKeys()));
        server.createContext("/token", this::issue);
        server.start();
    }

    /** The {@code iss} of every token, and where the discovery document is found. */
    public URI issuer() {
        return issuer;
    }

    /** An access token of the athlete, valid for a day. */
    public String token(String subject) {
        return token(subject, AUDIENCE, LIFETIME.toSeconds());
    }

    private String token(String subject, String audience, long seconds) {
        NumericDate now = NumericDate.now();
        NumericDate end = NumericDate.fromSeconds(now.getValue() + seconds);
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer.toString());
        claims.setSubject(subject);
        claims.setAudience(audience);
        claims.setIssuedAt(now.isBefore(end) ? now : end);
        claims.setExpirationTime(end);
        claims.setGeneratedJwtId();
        return key.sign(claims);
    }

    private void issue(HttpExchange call) throws IOException {
        Map<String, String> form = form(call);
        String subject = form.getOrDefault("subject", "");
        if (!"POST".equals(call.getRequestMethod()) || subject.isEmpty()) {
            answer(
                    call,
                    400,
                    JsonUtil.toJson(Map.of(
                            "error", "invalid_request",
                            "error_description", "POST grant_type=client_credentials&subject=NAME")));
            return;
        }
        long seconds = Long.parseLong(form.getOrDefault("expires_in", String.valueOf(LIFETIME.toSeconds())));
        String token = token(subject, form.getOrDefault("audience", AUDIENCE), seconds);
        answer(
                call,
                200,
                JsonUtil.toJson(Map.of("access_token", token, "token_type", "Bearer", "expires_in", seconds)));
    }

    private String discovery() {
        return JsonUtil.toJson(Map.of(
                "issuer", issuer.toString(),
                "jwks_uri", issuer + "/jwks",
                "token_endpoint", issuer + "/token",
                "grant_types_supported", List.of("client_credentials"),
                "response_types_supported", List.of("token"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256")));
    }

    private static Map<String, String> form(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> decoded(pair[0]), pair -> decoded(pair[1]), (first, second) -> second));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange call, int status, String json) throws IOException {
        try (call) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(status, body.length);
            call.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

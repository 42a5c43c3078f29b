package app.stride.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An OpenID Connect issuer on the loopback interface that vouches for whoever asks: discovery, JWKS, a token endpoint, and for the
 * pages a sign-in by authorization code with PKCE, refresh tokens and a way out.
 *
 * <p>{@code POST /token} with the form {@code grant_type=client_credentials&subject=NAME} answers an access token of
 * that athlete; {@code audience}, {@code expires_in} (seconds, may be negative), {@code header} and {@code claims}
 * (JSON objects, which replace what they name) make the tokens a test of refusals needs.
 */
public final class EmbeddedIssuer implements AutoCloseable {
    /** The audience every service of the product expects. */
    public static final String AUDIENCE = "stride";

    /** In the discovery document: whoever signs in here is not asked for a proof. */
    public static final String VOUCHES_FOR_ANYBODY = "stride_demo";

    static final Duration LIFETIME = Duration.ofHours(24);

    private final HttpServer server;
    private final ExecutorService threads;
    private final IssuedTokens tokens;
    private final AuthorizationCodes codes = new AuthorizationCodes();
    private final TokenEndpoint tokenEndpoint;
    private final URI issuer;

    private EmbeddedIssuer(HttpServer server, SigningKey key) {
        this.server = server;
        this.issuer = URI.create(
                "http://" + FreePorts.LOOPBACK + ":" + server.getAddress().getPort());
        this.tokens = new IssuedTokens(key, issuer);
        this.tokenEndpoint = new TokenEndpoint(tokens, codes);
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
        SignInPage page = new SignInPage(codes);
        serve("/.well-known/openid-configuration", call -> HttpAnswer.json(call, 200, discovery()));
        serve(
                "/jwks",
                call -> HttpAnswer.send(
                        call, 200, "application/json", tokens.key().publicKeys()));
        serve("/token", tokenEndpoint::handle);
        serve("/authorize", page::handle);
        serve("/sign-in.css", page::sendStyle);
        serve("/end-session", EmbeddedIssuer::signOut);
        server.start();
    }

    /** Answers only those who call this machine by its name, so that no page of a foreign name reads tokens here. */
    private void serve(String path, HttpHandler handler) {
        server.createContext(path, call -> {
            if (LocalClient.isHost(String.valueOf(call.getRequestHeaders().getFirst("Host")))) {
                handler.handle(call);
            } else {
                HttpAnswer.error(call, "invalid_request", "This issuer answers on its own machine only.");
            }
        });
    }

    /** The {@code iss} of every token, and where the discovery document is found. */
    public URI issuer() {
        return issuer;
    }

    /** An access token of the athlete, valid for a day. */
    public String token(String subject) {
        return tokens.access(subject, AUDIENCE, LIFETIME.toSeconds());
    }

    /** From now on access tokens of a sign-in by a browser live so long, in whole seconds, before they have to be refreshed. */
    public void signInLife(Duration life) {
        tokenEndpoint.signInLife(life);
    }

    /** Where a browser is sent to sign out: nothing is kept here, so it only goes back. */
    private static void signOut(HttpExchange call) throws IOException {
        Optional<URI> back = LocalClient.local(HttpAnswer.query(call).getOrDefault("post_logout_redirect_uri", ""));
        if (back.isPresent()) {
            HttpAnswer.redirect(call, back.get());
        } else {
            HttpAnswer.send(call, 200, "text/plain;charset=UTF-8", "You are signed out.");
        }
    }

    private Map<String, Object> discovery() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", issuer.toString());
        document.put("jwks_uri", issuer + "/jwks");
        document.put("token_endpoint", issuer + "/token");
        document.put("authorization_endpoint", issuer + "/authorize");
        document.put("end_session_endpoint", issuer + "/end-session");
        document.put("grant_types_supported", List.of("authorization_code", "refresh_token", "client_credentials"));
        document.put("response_types_supported", List.of("code"));
        document.put("code_challenge_methods_supported", List.of("S256"));
        document.put("token_endpoint_auth_methods_supported", List.of("none"));
        document.put("scopes_supported", List.of("openid", "profile"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put(VOUCHES_FOR_ANYBODY, true);
        return document;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

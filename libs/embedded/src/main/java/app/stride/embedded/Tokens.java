package app.stride.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** Asks a running {@link EmbeddedIssuer} for access tokens. */
public final class Tokens {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI endpoint;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private Tokens(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** The tokens of the issuer at this address, which is the configuration value {@code stride.oidc.issuer}. */
    public static Tokens of(String issuer) {
        return new Tokens(URI.create(issuer + "/token"));
    }

    /** A token that every service accepts. */
    public String forAthlete(String subject) {
        return token(Map.of("subject", subject));
    }

    /** A token that was good until an hour ago. */
    public String expiredFor(String subject) {
        return token(Map.of("subject", subject, "expires_in", "-3600"));
    }

    /** A token meant for somebody else's services. */
    public String forAudience(String subject, String audience) {
        return token(Map.of("subject", subject, "audience", audience));
    }

    /** A signed token with some of its header and of its claims replaced, each by the fields of a JSON object. */
    public String shaped(String subject, String header, String claims) {
        return token(Map.of("subject", subject, "header", header, "claims", claims));
    }

    private String token(Map<String, String> parameters) {
        Map<String, String> form = new LinkedHashMap<>(parameters);
        form.put("grant_type", "client_credentials");
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return accessToken(send(request));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("No OIDC issuer answers at " + endpoint, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a token", e);
        }
    }

    private static String accessToken(HttpResponse<String> response) {
        try {
            Object token = JsonUtil.parseJson(response.body()).get("access_token");
            if (token instanceof String text) {
                return text;
            }
        } catch (JoseException e) {
            throw new IllegalStateException("The issuer answered no JSON", e);
        }
        throw new IllegalStateException("The issuer refused: " + response.body());
    }
}

package app.stride.embedded;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** Hands tokens out: for a code, for a refresh token, or, as nothing here is worth guarding, for a name. */
final class TokenEndpoint {
    private final IssuedTokens tokens;
    private final AuthorizationCodes codes;
    private volatile Duration signInLife = EmbeddedIssuer.LIFETIME;

    TokenEndpoint(IssuedTokens tokens, AuthorizationCodes codes) {
        this.tokens = tokens;
        this.codes = codes;
    }

    void signInLife(Duration life) {
        signInLife = life;
    }

    void handle(HttpExchange call) throws IOException {
        if (!"POST".equals(call.getRequestMethod())) {
            HttpAnswer.error(call, "invalid_request", "POST grant_type=client_credentials&subject=NAME");
            return;
        }
        Map<String, String> form = HttpAnswer.form(call);
        switch (form.getOrDefault("grant_type", "client_credentials")) {
            case "client_credentials" -> forName(call, form);
            case "authorization_code" -> forCode(call, form);
            case "refresh_token" -> forRefreshToken(call, form);
            default -> HttpAnswer.error(call, "unsupported_grant_type", "This issuer does not know that grant.");
        }
    }

    private void forName(HttpExchange call, Map<String, String> form) throws IOException {
        String subject = form.getOrDefault("subject", "");
        if (subject.isEmpty()) {
            HttpAnswer.error(call, "invalid_request", "POST grant_type=client_credentials&subject=NAME");
            return;
        }
        long seconds = seconds(form);
        try {
            String token = shaped(form, subject, seconds);
            HttpAnswer.json(
                    call,
                    200,
                    new LinkedHashMap<>(Map.of("access_token", token, "token_type", "Bearer", "expires_in", seconds)));
        } catch (JoseException e) {
            HttpAnswer.error(call, "invalid_request", "header and claims are JSON objects.");
        }
    }

    private String shaped(Map<String, String> form, String subject, long seconds) throws JoseException {
        return tokens.access(
                subject,
                form.getOrDefault("audience", EmbeddedIssuer.AUDIENCE),
                seconds,
                object(form, "header"),
                object(form, "claims"));
    }

    private void forCode(HttpExchange call, Map<String, String> form) throws IOException {
        Optional<AuthorizationCodes.Grant> grant = codes.redeem(form).filter(found -> isClient(form));
        if (grant.isEmpty()) {
            HttpAnswer.error(call, "invalid_grant", "The code is not good here, or no longer.");
            return;
        }
        String nonce = grant.get().request().nonce().orElse(null);
        HttpAnswer.json(
                call, 200, tokens.forClient(LocalClient.ID, grant.get().subject(), nonce, signInLife.toSeconds()));
    }

    private void forRefreshToken(HttpExchange call, Map<String, String> form) throws IOException {
        Optional<String> subject = tokens.subjectOfRefreshToken(form.getOrDefault("refresh_token", ""), LocalClient.ID)
                .filter(found -> isClient(form));
        if (subject.isEmpty()) {
            HttpAnswer.error(call, "invalid_grant", "The refresh token is not good here, or no longer.");
            return;
        }
        HttpAnswer.json(call, 200, tokens.forClient(LocalClient.ID, subject.get(), null, signInLife.toSeconds()));
    }

    private static boolean isClient(Map<String, String> form) {
        return LocalClient.ID.equals(form.get("client_id"));
    }

    private static Map<String, Object> object(Map<String, String> form, String field) throws JoseException {
        return JsonUtil.parseJson(form.getOrDefault(field, "{}"));
    }

    private static long seconds(Map<String, String> form) {
        return Long.parseLong(form.getOrDefault("expires_in", String.valueOf(EmbeddedIssuer.LIFETIME.toSeconds())));
    }
}

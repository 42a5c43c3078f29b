package app.stride.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final String CALLBACK = "http://localhost:8080/session/callback";
    private static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-0123456789";

    private final EmbeddedIssuer issuer = EmbeddedIssuer.start();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void thePageOffersNamesAndKeepsWhatTheClientSaid() throws Exception {
        Map<String, String> asked = asked();
        asked.put("state", "\"><script>alert(1)</script>");

        HttpResponse<String> page = get("/authorize?" + encoded(asked));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<form method=\"post\"", "value=\"maria\"", "value=\"jonas\"", "name=\"other\"")
                .contains("&quot;&gt;&lt;script&gt;")
                .doesNotContain("<script");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "form-action 'self' http://localhost:8080");
    }

    @Test
    void aNameBecomesACodeAndTheCodeTokens() throws Exception {
        Map<String, Object> tokens = tokens(redeem(code("maria"), VERIFIER, CALLBACK));

        assertThat(claims(tokens, "access_token")).containsEntry("sub", "maria").containsEntry("aud", "stride");
        assertThat(claims(tokens, "id_token"))
                .containsEntry("sub", "maria")
                .containsEntry("aud", "stride-pages")
                .containsEntry("nonce", "n-1")
                .containsEntry("name", "Maria");
    }

    @Test
    void aRefreshTokenGivesNewOnesAndNothingElseDoes() throws Exception {
        Map<String, Object> first = tokens(redeem(code("maria"), VERIFIER, CALLBACK));

        Map<String, Object> second = tokens(refresh(String.valueOf(first.get("refresh_token")), "stride-pages"));

        assertThat(claims(second, "access_token")).containsEntry("sub", "maria");
        assertThat(refresh(String.valueOf(first.get("access_token")), "stride-pages")
                        .statusCode())
                .isEqualTo(400);
        assertThat(refresh(String.valueOf(first.get("refresh_token")), "another")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aCodeIsGoodOnceWithItsVerifierAtItsAddress() throws Exception {
        String used = code("maria");
        redeem(used, VERIFIER, CALLBACK);

        assertThat(redeem(used, VERIFIER, CALLBACK).body()).contains("invalid_grant");
        assertThat(redeem(code("maria"), VERIFIER + "x", CALLBACK).body()).contains("invalid_grant");
        assertThat(redeem(code("maria"), VERIFIER, CALLBACK + "2").body()).contains("invalid_grant");
        assertThat(redeem("invented", VERIFIER, CALLBACK).body()).contains("invalid_grant");
    }

    @Test
    void unknownClientsAndForeignAddressesAreNotSentAnywhere() throws Exception {
        for (String address : new String[] {
            "https://evil.test/session/callback",
            "http://localhost@evil.test/session/callback",
            "http://localhost.evil.test/session/callback",
            "http://localhost:8080/elsewhere",
            "javascript:alert(1)"
        }) {
            Map<String, String> asked = asked();
            asked.put("redirect_uri", address);
            assertThat(get("/authorize?" + encoded(asked)).statusCode()).isEqualTo(400);
        }
        Map<String, String> asked = asked();
        asked.put("client_id", "another");
        assertThat(get("/authorize?" + encoded(asked)).statusCode()).isEqualTo(400);
    }

    @Test
    void withoutPkceTheClientIsToldSo() throws Exception {
        Map<String, String> asked = asked();
        asked.remove("code_challenge");

        String back = get("/authorize?" + encoded(asked))
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(back).startsWith(CALLBACK + "?error=invalid_request").contains("state=s-1");
    }

    private String code(String athlete) throws Exception {
        Map<String, String> form = asked();
        form.put("athlete", athlete);
        String back = post("/authorize", form).headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith(CALLBACK + "?code=").contains("state=s-1");
        return URLDecoder.decode(back.replaceAll(".*[?&]code=([^&]*).*", "$1"), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> redeem(String code, String verifier, String address) throws Exception {
        return post(
                "/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "stride-pages",
                        "code",
                        code,
                        "redirect_uri",
                        address,
                        "code_verifier",
                        verifier));
    }

    private HttpResponse<String> refresh(String token, String client) throws Exception {
        return post("/token", Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token", token));
    }

    private static Map<String, String> asked() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("client_id", "stride-pages");
        asked.put("redirect_uri", CALLBACK);
        asked.put("response_type", "code");
        asked.put("state", "s-1");
        asked.put("nonce", "n-1");
        asked.put("code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        asked.put("code_challenge_method", "S256");
        return asked;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        return http.send(
                HttpRequest.newBuilder(at(path))
                        .POST(BodyPublishers.ofString(encoded(form)))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create(issuer.issuer() + path);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, Object> tokens(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonUtil.parseJson(answer.body());
    }

    private static Map<String, Object> claims(Map<String, Object> tokens, String which) throws Exception {
        String payload = String.valueOf(tokens.get(which)).split("\\.")[1];
        return JsonUtil.parseJson(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }
}

package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import app.stride.embedded.Tokens;
import app.stride.gateway.testkit.RawCall;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccessIT extends AtTheDoor {
    private static final String SOMEWHERE = "/v1/training-plans/current";

    @Test
    void aVerifiedTokenIsPassedOn() {
        String bearer = bearer();

        anonymous()
                .header("Authorization", bearer)
                .get(SOMEWHERE)
                .then()
                .statusCode(200)
                .body("part", equalTo("plans"));

        assertThat(plans.last().header("Authorization")).isEqualTo(bearer);
    }

    @Test
    void beforeItSeveralSpacesMayStandAndOneIsPassedOn() {
        String token = issuer.token("anna");

        for (int time = 1; time <= 2; time++) { // verified, and known
            anonymous()
                    .header("Authorization", "Bearer  " + token)
                    .get(SOMEWHERE)
                    .then()
                    .statusCode(200);
            assertThat(plans.last().header("Authorization")).isEqualTo("Bearer " + token);
        }
    }

    @Test
    void withoutATokenTheAnswerSaysHowToGetIn() {
        anonymous()
                .get(SOMEWHERE)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer realm=\"stride\"")
                .body("status", is(401))
                .body("title", equalTo("Unauthorized"))
                .body("instance", equalTo(SOMEWHERE))
                .body("detail", containsString("Authorization"));

        assertThat(plans.received()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> noTokenThatTheIssuerDidNotGiveForThisPasses() {
        return badCredentials().entrySet().stream()
                .map(bad -> DynamicTest.dynamicTest(bad.getKey(), () -> {
                    plans.forget();
                    anonymous()
                            .header("Authorization", bad.getValue())
                            .get(SOMEWHERE)
                            .then()
                            .statusCode(401)
                            .contentType("application/problem+json")
                            .header("WWW-Authenticate", containsString("invalid_token"));

                    assertThat(plans.received()).isEmpty();
                }));
    }

    private Map<String, String> badCredentials() {
        Tokens tokens = Tokens.of(issuer.issuer().toString());
        String good = issuer.token("anna");
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("expired", "Bearer " + tokens.expiredFor("anna"));
        bad.put("another audience", "Bearer " + tokens.forAudience("anna", "another-product"));
        bad.put("no audience", "Bearer " + forged.signed(claims -> claims.unsetClaim("aud")));
        bad.put("another issuer", "Bearer " + forged.signed(claims -> claims.setIssuer("https://evil.test")));
        bad.put("no issuer", "Bearer " + forged.signed(claims -> claims.unsetClaim("iss")));
        bad.put("no subject", "Bearer " + forged.signed(claims -> claims.unsetClaim("sub")));
        bad.put("no end", "Bearer " + forged.signed(claims -> claims.unsetClaim("exp")));
        bad.put("not yet valid", "Bearer " + forged.signed(AccessIT::tomorrow));
        bad.put("alg none", "Bearer " + forged.unsigned("none"));
        bad.put("alg NoNe", "Bearer " + forged.unsigned("NoNe"));
        bad.put("alg RS256 without a signature", "Bearer " + forged.unsigned("RS256"));
        bad.put("alg nONE with a signature", "Bearer " + forged.unsigned("nONE") + "c2ln");
        bad.put("alg empty", "Bearer " + forged.unsigned(""));
        bad.put("no alg", "Bearer " + forged.headed("{\"typ\":\"JWT\"}"));
        bad.put("a zeroed ECDSA signature", "Bearer " + forged.zeroedEcdsa());
        bad.put("an address of keys (jku)", "Bearer " + forged.signedByAStrangerWhoBrings("jku"));
        bad.put("an address of certificates (x5u)", "Bearer " + forged.signedByAStrangerWhoBrings("x5u"));
        bad.put("its own key (jwk)", "Bearer " + forged.signedByAStrangerWhoBrings("jwk"));
        bad.put("its own certificates (x5c)", "Bearer " + forged.signedByAStrangerWhoBrings("x5c"));
        bad.put("no key id", "Bearer " + forged.signedByAStrangerUnder(Map.of()));
        String digest = "dGhlIGRpZ2VzdCBvZiBhIGNlcnQ";
        bad.put("a certificate's digest (x5t)", "Bearer " + forged.signedByAStrangerUnder(Map.of("x5t", digest)));
        bad.put("another digest", "Bearer " + forged.signedByAStrangerUnder(Map.of("x5t#S256", digest)));
        bad.put(
                "the issuer's signature, but an address of keys",
                "Bearer " + forged.signed(claims -> {}, jws -> jws.setHeader("jku", "https://evil.test/jwks")));
        bad.put(
                "SQL as the key id",
                "Bearer " + forged.signed(claims -> {}, jws -> jws.setKeyIdHeaderValue("x' UNION SELECT 'key")));
        bad.put("a number as the key id", "Bearer " + forged.headed("{\"alg\":\"RS256\",\"kid\":7}"));
        bad.put(
                "a critical extension",
                "Bearer " + forged.signed(claims -> {}, jws -> jws.setCriticalHeaderNames("exp")));
        bad.put("an ID token by its client", "Bearer " + forged.signed(claims -> claims.setAudience("stride-pages")));
        bad.put(
                "an ID token by its nonce",
                "Bearer "
                        + forged.signed(
                                claims -> claims.setStringClaim("nonce", "n"), jws -> jws.setHeader("typ", "JWT")));
        bad.put(
                "an ID token by its hash",
                "Bearer "
                        + forged.signed(
                                claims -> claims.setStringClaim("at_hash", "h"), jws -> jws.setHeader("typ", "JWT")));
        bad.put(
                "an ID token of Keycloak",
                "Bearer "
                        + forged.signed(
                                claims -> claims.setStringClaim("typ", "ID"), jws -> jws.setHeader("typ", "JWT")));
        bad.put(
                "a refresh token of Keycloak",
                "Bearer "
                        + forged.signed(
                                claims -> claims.setStringClaim("typ", "Refresh"), jws -> jws.setHeader("typ", "JWT")));
        bad.put(
                "a token for the holder of a key",
                "Bearer " + forged.signed(claims -> claims.setClaim("cnf", Map.of("jkt", "thumbprint"))));
        bad.put("a logout token", "Bearer " + forged.signed(claims -> {}, jws -> jws.setHeader("typ", "logout+jwt")));
        bad.put("an empty type", "Bearer " + forged.signed(claims -> {}, jws -> jws.setHeader("typ", "")));
        bad.put("an end in words", "Bearer " + forged.signed(claims -> claims.setStringClaim("exp", "never")));
        bad.put("an empty subject", "Bearer " + forged.signed(claims -> claims.setSubject("")));
        bad.put("a number as the subject", "Bearer " + forged.signed(claims -> claims.setClaim("sub", 42)));
        bad.put("HMAC with the public key as PEM", "Bearer " + forged.signedWithThePublicPemAsSecret());
        bad.put("five parts", "Bearer " + good + ".e30.e30");
        bad.put("padding", "Bearer " + good + "=");
        bad.put("other bits behind the last byte", "Bearer " + withOtherBitsBehindItsEnd(good));
        bad.put(
                "a character that a lenient reader skips",
                "Bearer " + good.substring(0, good.length() - 4) + "~" + good.substring(good.length() - 4));
        bad.put("a dot at the end", "Bearer " + good + ".");
        bad.put("a line break in the token", "Bearer " + good + "%0a");
        bad.put("HMAC with the public key", "Bearer " + forged.signedWithThePublicKeyAsSecret());
        bad.put("a stranger's key", "Bearer " + forged.signedByAStranger());
        bad.put(
                "an unknown key id",
                "Bearer " + forged.signed(claims -> {}, jws -> jws.setKeyIdHeaderValue("../../dev/null")));
        bad.put("a changed payload", "Bearer " + changed(good));
        bad.put("a cut signature", "Bearer " + good.substring(0, good.length() - 10));
        bad.put("garbage", "Bearer garbage");
        bad.put("three dots of garbage", "Bearer e30.e30.e30");
        bad.put("an opaque token", "Bearer 2YotnFZFEjr1zCsicMWpAA");
        bad.put("an empty token", "Bearer ");
        bad.put("two tokens", "Bearer " + good + " " + good);
        bad.put("two tokens by comma", "Bearer " + good + "," + good);
        bad.put("another scheme", "Basic YW5uYTpzZWNyZXQ=");
        bad.put("the scheme alone", "Bearer");
        bad.put("the token alone", good);
        bad.put("64 KB of token", "Bearer " + "a".repeat(64 * 1024));
        return bad;
    }

    @Test
    void twoAuthorizationHeadersAreRefused() throws Exception {
        try (RawCall call = raw()) {
            RawCall.Answer answer = call.head("GET " + SOMEWHERE + " HTTP/1.1", authorization(), authorization())
                    .answer();

            assertThat(answer.status()).isEqualTo(401);
            assertThat(plans.received()).isEmpty();
        }
    }

    @Test
    void aRememberedTokenIsRefusedWithinASecondOfItsEnd() {
        String brief = forged.signed(claims -> claims.setExpirationTime(
                NumericDate.fromSeconds(NumericDate.now().getValue() + 8)));
        long end = (System.currentTimeMillis() / 1000 + 8) * 1000;
        RequestSpecification call = anonymous().header("Authorization", "Bearer " + brief);
        assertThat(call.get(SOMEWHERE).statusCode()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> System.currentTimeMillis() > end + 1_000);

        call.get(SOMEWHERE).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e12, 1e17, 9.3e18, 1e300})
    void anEndThatNoClockWillShowIsNoFailureOfOurs(double end) {
        // Given
        String token = forged.signed(claims -> claims.setClaim("exp", end));

        // When
        int status = anonymous()
                .header("Authorization", "Bearer " + token)
                .get(SOMEWHERE)
                .statusCode();

        // Then
        assertThat(status).isIn(200, 401);
    }

    @Test
    void aTokenInTheBodyOrACookieDoesNotCount() {
        anonymous()
                .contentType("application/x-www-form-urlencoded")
                .body("access_token=" + issuer.token("anna"))
                .post("/v1/training-plans")
                .then()
                .statusCode(401);
        anonymous()
                .header("Cookie", "stride-session=" + issuer.token("anna") + "; access_token=" + issuer.token("anna"))
                .get(SOMEWHERE)
                .then()
                .statusCode(401);

        assertThat(plans.received()).isEmpty();
    }

    @Test
    void aTokenInTheQueryDoesNotCount() {
        anonymous()
                .get(SOMEWHERE + "?access_token=" + issuer.token("anna"))
                .then()
                .statusCode(401);

        assertThat(plans.received()).isEmpty();
    }

    @Test
    void theFeedIsOpenAndGetsNoIdentity() {
        anonymous()
                .header("Authorization", "Bearer garbage")
                .get("/v1/training-plans/feed/s3cret.ics")
                .then()
                .statusCode(200);

        assertThat(plans.last().uri()).hasToString("/v1/training-plans/feed/s3cret.ics");
        assertThat(plans.last().header("Authorization")).isEmpty();
    }

    @Test
    void whatOnlyBeginsLikeTheFeedIsNotOpen() {
        anonymous().get("/v1/training-plans/feeder").then().statusCode(401);
        anonymous().get("/v1/training-plans/feed").then().statusCode(401);
        anonymous().post("/v1/training-plans/feed").then().statusCode(401);
        anonymous().delete("/v1/training-plans/feed").then().statusCode(401);
        anonymous().get("/v1/training-plans").then().statusCode(401);

        assertThat(plans.received()).isEmpty();
    }

    private static void tomorrow(JwtClaims claims) {
        claims.setNotBefore(NumericDate.fromSeconds(NumericDate.now().getValue() + 300));
    }

    /** The last character of a signature of 64 or 256 bytes stands for two of their bits, and four that a lenient reader skips. */
    private static String withOtherBitsBehindItsEnd(String token) {
        int last = token.length() - 1;
        return token.substring(0, last) + (char) (token.charAt(last) + 1);
    }

    private static String changed(String token) {
        String[] parts = token.split("\\.");
        String payload = new String(java.util.Base64.getUrlDecoder().decode(parts[1]));
        String other = payload.replace("anna", "emma");
        return parts[0] + "."
                + java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes()) + "." + parts[2];
    }
}

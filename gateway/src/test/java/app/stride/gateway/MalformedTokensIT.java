package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import app.stride.gateway.testkit.RawCall;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a mistaken issuer signs, and what only looks like a signed token. */
@QuarkusTest
class MalformedTokensIT extends AtTheDoor {
    private static final String SOMEWHERE = "/v1/training-plans/current";

    @TestFactory
    Stream<DynamicTest> noSubjectPassesThatCannotBeStored() {
        return refused(Map.of(
                "with NUL", forged.signed(claims -> claims.setSubject("anna\0")),
                "with DEL", forged.signed(claims -> claims.setSubject("anna\u007f")),
                "half of a character", written("\"sub\":\"mallory\"", "\"sub\":\"\\ud800\""),
                "half of another, which UTF-8 makes the same", written("\"sub\":\"mallory\"", "\"sub\":\"\\udbff\""),
                "256 characters", forged.signed(claims -> claims.setSubject("x".repeat(256))),
                "5000 characters", forged.signed(claims -> claims.setSubject("x".repeat(5_000)))));
    }

    @Test
    void aSubjectMayBeAsLongAsOpenIdConnectAllows() {
        passes(forged.signed(claims -> claims.setSubject("x".repeat(255))));
        passes(forged.signed(claims -> claims.setSubject("ü".repeat(255))));
    }

    @TestFactory
    Stream<DynamicTest> noTimePassesThatIsNoneOrStillToCome() {
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("issued in five minutes", forged.signed(claims -> issuedIn(claims, 300)));
        bad.put("issued in five minutes and a half second", forged.signed(claims -> issuedIn(claims, 300.5)));
        bad.put("issued at no time", forged.signed(claims -> claims.unsetClaim("iat")));
        bad.put("issued at a text", forged.signed(claims -> claims.setStringClaim("iat", "1700000000")));
        bad.put("valid from a text", forged.signed(claims -> claims.setStringClaim("nbf", "1700000000")));
        bad.put("valid to a text", forged.signed(claims -> claims.setStringClaim("exp", "4102444800")));
        bad.put("valid to null", forged.signed(claims -> claims.setClaim("exp", null)));
        bad.put("valid to a time before all", forged.signed(claims -> claims.setClaim("exp", -1)));
        return refused(bad);
    }

    @Test
    void theIssuersClockMayBeAheadByLessThanAMinute() {
        passes(forged.signed(claims -> issuedIn(claims, 30)));
    }

    @Test
    void aTimeOfIssueMayHaveAFraction() {
        passes(forged.signed(claims -> issuedIn(claims, -1.5)));
    }

    @TestFactory
    Stream<DynamicTest> noOtherAudiencePasses() {
        return refused(Map.of(
                "nobody", forged.signed(claims -> claims.setClaim("aud", List.of())),
                "several others", forged.signed(claims -> claims.setClaim("aud", List.of("other", "stride-pages"))),
                "an object", forged.signed(claims -> claims.setClaim("aud", Map.of("stride", "stride")))));
    }

    @TestFactory
    Stream<DynamicTest> nothingPassesThatIsSaidTwice() {
        return refused(Map.of(
                "the subject", alsoClaiming("\"sub\":\"anna\""),
                "the audience", alsoClaiming("\"aud\":\"another-product\""),
                "the algorithm", alsoHeaded("\"alg\":\"none\""),
                "the key", alsoHeaded("\"kid\":\"another\"")));
    }

    @TestFactory
    Stream<DynamicTest> nothingPassesThatIsNoSignedToken() {
        String good = issuer.token("anna");
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("an encrypted token", forged.encrypted());
        bad.put("a token in a token", forged.signed(claims -> {}, jws -> {
            jws.setPayload(good);
            jws.setContentTypeHeaderValue("JWT");
        }));
        bad.put("an unencoded payload", alsoHeaded("\"b64\":false"));
        bad.put("an unencoded payload, critical", alsoHeaded("\"b64\":false,\"crit\":[\"b64\"]"));
        bad.put("an ID token by its type", forged.signed(claims -> {}, jws -> jws.setHeader("typ", "id+jwt")));
        bad.put("an encrypted one by its type", forged.signed(claims -> {}, jws -> jws.setHeader("typ", "JWE")));
        bad.put("HS384", forged.signedWithThePublicKeyAsSecret(AlgorithmIdentifiers.HMAC_SHA384));
        bad.put("HS512", forged.signedWithThePublicKeyAsSecret(AlgorithmIdentifiers.HMAC_SHA512));
        bad.put("plain base64", good.replace('-', '+').replace('_', '/'));
        bad.put("no payload", good.substring(0, good.indexOf('.')) + "." + good.substring(good.lastIndexOf('.')));
        bad.put("two dots", "a..b");
        return refused(bad);
    }

    /** Lenient readers skip them, so that one token would have several spellings. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "é"})
    void noCharacterIsSkipped(String character) throws Exception {
        String good = issuer.token("anna");
        int inThePayload = good.indexOf('.') + 5;

        try (RawCall call = raw()) {
            RawCall.Answer answer = call.head(
                            "GET " + SOMEWHERE + " HTTP/1.1",
                            "Authorization: Bearer " + good.substring(0, inThePayload) + character
                                    + good.substring(inThePayload))
                    .answer();

            assertThat(answer.status()).isEqualTo(401);
        }
        assertThat(plans.received()).isEmpty();
    }

    private Stream<DynamicTest> refused(Map<String, String> tokens) {
        return tokens.entrySet().stream()
                .map(bad -> DynamicTest.dynamicTest(bad.getKey(), () -> {
                    plans.forget();
                    anonymous()
                            .header("Authorization", "Bearer " + bad.getValue())
                            .get(SOMEWHERE)
                            .then()
                            .statusCode(401)
                            .contentType("application/problem+json")
                            .header("WWW-Authenticate", containsString("invalid_token"));

                    assertThat(plans.received()).isEmpty();
                }));
    }

    private void passes(String token) {
        anonymous()
                .header("Authorization", "Bearer " + token)
                .get(SOMEWHERE)
                .then()
                .statusCode(200);
    }

    private static void issuedIn(JwtClaims claims, long seconds) {
        claims.setIssuedAt(NumericDate.fromSeconds(NumericDate.now().getValue() + seconds));
    }

    private static void issuedIn(JwtClaims claims, double seconds) {
        claims.setClaim("iat", NumericDate.now().getValue() + seconds);
    }

    private String written(String claim, String instead) {
        return forged.written(UnaryOperator.identity(), claims -> claims.replace(claim, instead));
    }

    private String alsoClaiming(String member) {
        return forged.written(UnaryOperator.identity(), claims -> with(member, claims));
    }

    private String alsoHeaded(String member) {
        return forged.written(header -> with(member, header), UnaryOperator.identity());
    }

    private static String with(String member, String json) {
        return "{" + member + "," + json.substring(1);
    }
}

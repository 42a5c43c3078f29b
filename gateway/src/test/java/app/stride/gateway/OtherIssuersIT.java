package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.gateway.testkit.SigningIssuer;
import app.stride.gateway.testkit.SigningIssuerResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Accepts access tokens as issuers of various products sign and shape them, and rejects those issuers' other tokens.
 */
@QuarkusTest
// no periodic key check meanwhile: the first tokens with a new key trigger the read
@WithTestResource(
        value = SigningIssuerResource.class,
        scope = TestResourceScope.RESTRICTED_TO_CLASS,
        initArgs = {
            @ResourceArg(name = "key-refresh", value = "10m"),
            @ResourceArg(name = "client-secret", value = OtherIssuersIT.SECRET)
        })
class OtherIssuersIT extends AtTheDoor {
    /** Of the client that browsers sign in to: the issuer has it, too, but no token is signed with it. */
    static final String SECRET = "as long as it has to be for HS256";

    private static final String SOMEWHERE = "/v1/training-plans/current";

    SigningIssuer signing;

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "PS256", "ES256", "ES384", "EdDSA"})
    void whateverItSignsWithIsVerified(String algorithm) {
        answers(200, signing.token(algorithm, "at+jwt", claims -> {}));
    }

    /** As from an issuer with a single key, which needs no id; here even from one with several. */
    @ParameterizedTest
    @ValueSource(strings = {"RS256", "PS256", "ES256", "EdDSA"})
    void aTokenNeedNotNameTheKeyThatSignedIt(String algorithm) {
        answers(200, signing.tokenThatNamesNoKey(algorithm));
    }

    @Test
    void aKeyIsGoodForNoOtherSignature() {
        answers(401, signing.token("ES384", "ES256", "at+jwt", claims -> {}));
        answers(401, signing.token("PS256", "RS256", "at+jwt", claims -> {}));
        answers(401, signing.token("EdDSA", "RS256", "at+jwt", claims -> {}));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theClientsSecretIsNoKey(boolean namesKey) {
        answers(401, signing.tokenBySecret(SECRET, namesKey));
    }

    /** Auth0 issues a token only it can read unless the audience is requested. */
    @Test
    void whereABrowserIsSentToItIsToldForWhomTheTokensAre() {
        String address = RestAssured.given()
                .redirects()
                .follow(false)
                .get("/session/login")
                .header("Location");

        assertThat(address).startsWith(signing.address() + "/authorize?").contains("&audience=stride");
    }

    @TestFactory
    Stream<DynamicTest> itsAccessTokensAreTaken() {
        return all(
                200,
                Map.of(
                        "of Keycloak",
                        claims -> {
                            claims.setAudience("account", "stride");
                            claims.setStringClaim("typ", "Bearer");
                            claims.setStringClaim("azp", "stride-pages");
                            claims.setStringClaim("nonce", "as older ones give it back");
                            claims.setStringClaim("sid", "some-session");
                        },
                        "of a machine at Keycloak",
                        claims -> {
                            claims.setStringClaim("typ", "Bearer");
                            claims.setStringClaim("azp", "stride-automation");
                            claims.setStringClaim("client_id", "stride-automation");
                        },
                        "of Auth0",
                        claims -> {
                            claims.setAudience("stride", "https://tenant.example/userinfo");
                            claims.setStringClaim("azp", "a-client");
                            claims.setStringClaim("scope", "openid profile");
                        },
                        "of a machine at Auth0",
                        claims -> {
                            claims.setSubject("a-client@clients");
                            claims.setStringClaim("gty", "client-credentials");
                        },
                        "of Cognito",
                        claims -> claims.setStringClaim("token_use", "access")));
    }

    @TestFactory
    Stream<DynamicTest> whatElseItGivesIsNot() {
        return all(
                401,
                Map.of(
                        "an ID token of Keycloak",
                        claims -> claims.setStringClaim("typ", "ID"),
                        "a refresh token of Keycloak",
                        claims -> claims.setStringClaim("typ", "Refresh"),
                        "an offline token of Keycloak",
                        claims -> claims.setStringClaim("typ", "Offline"),
                        "an ID token of Auth0",
                        claims -> claims.setAudience("a-client"),
                        "an ID token for us as its client",
                        claims -> claims.setStringClaim("nonce", "of a sign-in"),
                        "an ID token of Cognito",
                        claims -> claims.setStringClaim("token_use", "id"),
                        "a logout token",
                        claims -> claims.setClaim(
                                "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))));
    }

    @Test
    void ofANewKeyEverybodysFirstTokenIsTakenThoughTheyComeTogether() {
        signing.replaceKey();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        List<CompletableFuture<HttpResponse<String>>> answers = Stream.of("anna", "ben", "carla")
                .map(name -> signing.token("RS256", "at+jwt", claims -> claims.setSubject(name)))
                .map(token -> HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + SOMEWHERE))
                        .header("Authorization", "Bearer " + token)
                        .build())
                .map(call -> client.sendAsync(call, BodyHandlers.ofString()))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    }

    private Stream<DynamicTest> all(int status, Map<String, Consumer<JwtClaims>> shapes) {
        return shapes.entrySet().stream()
                .flatMap(shape -> List.of("RS256", "ES256").stream()
                        .map(algorithm -> DynamicTest.dynamicTest(
                                shape.getKey() + ", " + algorithm,
                                () -> answers(status, signing.token(algorithm, "JWT", shape.getValue())))));
    }

    private void answers(int status, String token) {
        anonymous()
                .header("Authorization", "Bearer " + token)
                .get(SOMEWHERE)
                .then()
                .statusCode(status);
    }
}

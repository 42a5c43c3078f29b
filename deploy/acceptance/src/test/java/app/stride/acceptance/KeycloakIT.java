package app.stride.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.acceptance.testkit.CodeFlow;
import app.stride.acceptance.testkit.Keycloak;
import app.stride.acceptance.testkit.KeycloakRealm;
import app.stride.acceptance.testkit.Stride;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The realm files in a real Keycloak: who gets a token, what is in it, and that the gateway takes it; {@code -Pkeycloak}. */
@Order(5)
@EnabledIfSystemProperty(named = "stride.keycloak", matches = ".+", disabledReason = "only with -Pkeycloak")
class KeycloakIT {
    private static final String PASSWORD = "a-password-of-length";
    private static final String CALLBACK = "/session/callback";
    private static final int GUESSES = 12;

    private static Stride stride;
    private static Keycloak keycloak;
    private static KeycloakRealm realm;

    @BeforeAll
    static void startTheProduct() {
        stride = Stride.running();
        keycloak = stride.keycloak();
        realm = keycloak.realm("stride");
    }

    @ParameterizedTest
    @CsvSource({
        "stride-pages, pages",
        "stride-frontend, http://localhost:3000/signed-in",
        "stride-mcp, http://127.0.0.1:51234/callback"
    })
    void aBrowserSignsInByCodeAndPkce(String client, String redirect) {
        String address = redirect.equals("pages") ? stride.gateway() + CALLBACK : redirect;

        Response tokens = new CodeFlow(realm, client, address).signIn(realm.createUser(PASSWORD), PASSWORD);

        isTaken(tokens);
    }

    @Test
    void itsOtherTokensOpenNothing() {
        Response tokens = new CodeFlow(realm, "stride-pages", stride.gateway() + CALLBACK)
                .signIn(realm.createUser(PASSWORD), PASSWORD);

        isTaken(tokens);
        assertThat(me(tokens, "id_token").statusCode()).isEqualTo(401);
        assertThat(me(tokens, "refresh_token").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stride-frontend", "stride-mcp"})
    void withoutPkceNobodyGetsACode(String client) {
        String redirect =
                client.equals("stride-mcp") ? "http://127.0.0.1:51234/callback" : "http://localhost:3000/signed-in";

        Response answer = new CodeFlow(realm, client, redirect).open(false);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("error=invalid_request", "code_challenge_method");
    }

    @Test
    void aCodeGoesNowhereButToTheClientsOwnAddress() {
        Response answer = new CodeFlow(realm, "stride-mcp", "https://elsewhere.example/callback").open(true);

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void aCodeForThePagesGoesToTheirCallbackAndToNoOtherPathOfTheirs() {
        Response answer = new CodeFlow(realm, "stride-pages", stride.gateway() + "/docs").open(true);

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void aMachineSignsInAsItself() {
        Response tokens = realm.token(
                "stride-automation",
                Map.of("grant_type", "client_credentials", "client_secret", realm.clientSecret("stride-automation")));

        isTaken(tokens);
    }

    @Test
    void aWatchGetsACodeToTypeElsewhere() {
        Response answer = given().formParam("client_id", "stride-device").post(realm.endpoint("auth/device"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("user_code")).isNotBlank();
    }

    @Test
    void aTokenSaysWhoAndForWhomForFiveMinutesAndNothingAboutThePerson() throws IOException {
        String user = realm.createUser(PASSWORD);

        JsonNode claims = claims(realm.passwordGrant("stride-demo", user, PASSWORD));

        assertThat(claims.path("iss").asText()).isEqualTo(keycloak.issuer("stride"));
        assertThat(claims.path("aud").toString()).contains("stride");
        assertThat(claims.path("sub").asText()).isNotBlank();
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isCloseTo(300, within(2L));
        assertThat(claims.toString()).doesNotContain(user, "Maria");
        assertThat(claims.fieldNames())
                .toIterable()
                .doesNotContain("email", "name", "given_name", "family_name", "preferred_username");
    }

    @Test
    void aRefreshTokenIsGoodOnce() {
        String refresh = realm.passwordGrant("stride-demo", realm.createUser(PASSWORD), PASSWORD)
                .jsonPath()
                .getString("refresh_token");
        Map<String, String> again = Map.of("grant_type", "refresh_token", "refresh_token", refresh);

        assertThat(realm.token("stride-demo", again).statusCode()).isEqualTo(200);
        assertThat(realm.token("stride-demo", again).statusCode()).isEqualTo(400);
    }

    @Test
    void whoeverGuessesIsLockedOutEvenWithTheRightPassword() {
        String user = realm.createUser(PASSWORD);
        for (int guess = 0; guess < GUESSES; guess++) {
            realm.passwordGrant("stride-demo", user, "guess-number-" + guess);
        }

        assertThat(realm.passwordGrant("stride-demo", user, PASSWORD).statusCode())
                .isIn(400, 401);
    }

    @Test
    void aTokenOfAnotherRealmIsRefused() {
        KeycloakRealm other = keycloak.realm(Keycloak.INSTALLATION);
        Response tokens = other.token(
                "stride-automation",
                Map.of("grant_type", "client_credentials", "client_secret", other.clientSecret("stride-automation")));

        assertThat(tokens.statusCode()).isEqualTo(200);
        assertThat(me(tokens).statusCode()).isEqualTo(401);
    }

    @Test
    void anInstallationHasNoDemoAndNoPasswordGrant() {
        KeycloakRealm installation = keycloak.realm(Keycloak.INSTALLATION);
        String user = installation.createUser(PASSWORD);

        assertThat(installation.passwordGrant("stride-demo", user, PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(installation.passwordGrant("stride-pages", user, PASSWORD).statusCode())
                .isEqualTo(400);
    }

    private static void isTaken(Response tokens) {
        assertThat(tokens.statusCode()).as(tokens.asString()).isEqualTo(200);
        assertThat(me(tokens).statusCode()).isEqualTo(200);
    }

    private static Response me(Response tokens) {
        return me(tokens, "access_token");
    }

    private static Response me(Response tokens, String which) {
        return RestAssured.given()
                .auth()
                .oauth2(tokens.jsonPath().getString(which))
                .get(stride.gateway() + "/v1/athletes/me");
    }

    private static JsonNode claims(Response tokens) throws IOException {
        String payload = tokens.jsonPath().getString("access_token").split("\\.")[1];
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(payload));
    }
}

package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import app.stride.gateway.testkit.Browser;
import app.stride.gateway.testkit.GatewayWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SessionIT extends AtTheDoor {
    private static final String SOMEWHERE = "/v1/training-plans/current";

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(RestAssured.port);
    }

    @AfterEach
    void tokensLiveLongAgain() {
        issuer.signInLife(Duration.ofHours(24));
    }

    @Test
    void aStrangerIsToldWhereToSignIn() throws Exception {
        HttpResponse<String> answer = browser.open("/session");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(JsonPath.from(answer.body()).getMap(""))
                .containsExactlyInAnyOrderEntriesOf(Map.of("authenticated", false, "sign_in_url", "/session/login"));
    }

    @Test
    void signingInLeadsBackAndTellsWhoIsThere() throws Exception {
        HttpResponse<String> back = browser.signIn("maria", "/plan?week=3");

        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(Browser.location(back)).isEqualTo("/plan?week=3");
        JsonPath session = session();
        assertThat(session.getBoolean("authenticated")).isTrue();
        assertThat(session.getString("subject")).isEqualTo("maria");
        assertThat(session.getString("name")).isEqualTo("Maria");
        assertThat(session.getBoolean("demo")).isTrue();
        assertThat(Instant.parse(session.getString("expires_at"))).isAfter(Instant.now());
    }

    @Test
    void theRequestToTheIssuerIsBoundToThisBrowser() throws Exception {
        Map<String, String> asked = Browser.query(Browser.location(browser.open("/session/login")));

        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "stride-pages")
                .containsEntry("redirect_uri", browser.origin() + "/session/callback")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void noTokenReachesTheBrowserAndTheCookieIsOutOfReachForScripts() throws Exception {
        HttpResponse<String> back = browser.signIn("maria", "/");

        String cookie = back.headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith("stride-session="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie)
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax", "Path=/")
                .doesNotContain("eyJ");
        assertThat(back.body()).isEmpty();
        assertThat(browser.open("/session").body()).doesNotContain("eyJ");
    }

    @Test
    void whoIsNotATrustedProxyDoesNotDecideWhetherTheCookieIsSecure() throws Exception {
        HttpResponse<String> begin = browser.call("GET", "/session/login", "", "X-Forwarded-Proto", "https");

        // the proxy is not one that this gateway trusts, so that its claim does not count
        assertThat(begin.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("Secure");
    }

    @Test
    void theCookieOpensWhatATokenOpensAndIsNotPassedOn() throws Exception {
        browser.signIn("maria", "/");

        HttpResponse<String> answer = browser.open(SOMEWHERE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(subjectSeenByPlans()).isEqualTo("maria");
        assertThat(plans.last().header("Cookie")).isEmpty();
    }

    @Test
    void aTokenOfOnesOwnWins() throws Exception {
        browser.signIn("maria", "/");

        browser.call("GET", SOMEWHERE, "", "Authorization", bearer());

        assertThat(subjectSeenByPlans()).isEqualTo("anna");
    }

    @Test
    void aBadTokenIsNotSavedByTheCookie() throws Exception {
        browser.signIn("maria", "/");

        assertThat(browser.call("GET", SOMEWHERE, "", "Authorization", "Bearer garbage")
                        .statusCode())
                .isEqualTo(401);
        assertThat(plans.received()).isEmpty();
    }

    @Test
    void whatChangesSomethingNeedsTheSessionsOwnToken() throws Exception {
        browser.signIn("maria", "/");
        String csrf = session().getString("csrf_token");
        Browser other = new Browser(RestAssured.port);
        other.signIn("jonas", "/");
        String foreign = JsonPath.from(other.open("/session").body()).getString("csrf_token");

        assertThat(post().statusCode()).isEqualTo(403);
        assertThat(post("X-CSRF-Token", foreign).statusCode()).isEqualTo(403);
        assertThat(plans.received()).isEmpty();

        HttpResponse<String> answer = post("X-CSRF-Token", csrf);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(plans.last().header("X-CSRF-Token")).isEmpty();
    }

    @Test
    void anotherPageChangesNothingEvenIfItKnewTheToken() throws Exception {
        browser.signIn("maria", "/");
        String csrf = session().getString("csrf_token");

        assertThat(post("X-CSRF-Token", csrf, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(post("X-CSRF-Token", csrf, "Sec-Fetch-Site", "same-site").statusCode())
                .isEqualTo(403);
        assertThat(post("X-CSRF-Token", csrf, "Origin", "https://frontend.test").statusCode())
                .isEqualTo(403);
        assertThat(plans.received()).isEmpty();
        assertThat(post(
                                "X-CSRF-Token",
                                csrf,
                                "Sec-Fetch-Site",
                                "same-origin",
                                "Origin",
                                browser.origin().toString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoSignsOutIsOutEvenWithACopyOfTheCookie() throws Exception {
        browser.signIn("maria", "/");
        String csrf = session().getString("csrf_token");
        String stolen = browser.stolenCookies();

        assertThat(browser.call("POST", "/session/logout", "").statusCode()).isEqualTo(403);
        HttpResponse<String> answer = browser.call("POST", "/session/logout", "", "X-CSRF-Token", csrf);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).contains("stride-session=;", "Max-Age=0");
        String next = JsonPath.from(answer.body()).getString("redirect_to");
        assertThat(next).startsWith(issuer.issuer() + "/end-session?");
        assertThat(Browser.location(browser.open(next))).isEqualTo(browser.origin() + "/");
        assertThat(session().getBoolean("authenticated")).isFalse();
        anonymous().header("Cookie", stolen).get(SOMEWHERE).then().statusCode(401);
        assertThat(plans.received()).isEmpty();
    }

    /** A browser sends it without the cookie, but would take what the response sets. */
    @Test
    void theFormOfAnotherSiteDeletesNobodysCookie() throws Exception {
        HttpResponse<String> answer = browser.call(
                "POST", "/session/logout", "", "Origin", GatewayWorld.FRONTEND, "Sec-Fetch-Site", "cross-site");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void tokensAreRefreshedWithoutTheAthleteNoticing() throws Exception {
        issuer.signInLife(Duration.ofSeconds(5));
        browser.signIn("maria", "/");

        browser.open(SOMEWHERE);
        String first = plans.last().header("Authorization");
        issuer.signInLife(Duration.ofHours(1));
        browser.open(SOMEWHERE);
        String second = plans.last().header("Authorization");
        browser.open(SOMEWHERE);

        assertThat(second).isNotEqualTo(first);
        assertThat(plans.last().header("Authorization")).isEqualTo(second);
        assertThat(subjectSeenByPlans()).isEqualTo("maria");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.test/", "//evil.test", "/\\evil.test", "javascript:alert(1)", "", "/a\r\nb: c"})
    void nobodyIsSentToAForeignPlaceAfterwards(String returnTo) throws Exception {
        assertThat(Browser.location(browser.signIn("maria", returnTo))).isEqualTo("/");
    }

    @Test
    void aCodeOfSomebodyElsesSignInIsNotTaken() throws Exception {
        String begunElsewhere = new Browser(RestAssured.port).backFromTheIssuer("mallory", "/");
        browser.open("/session/login");

        assertThat(browser.open(begunElsewhere).statusCode()).isEqualTo(400);
        assertThat(session().getBoolean("authenticated")).isFalse();
    }

    @Test
    void aCodeIsGoodOnce() throws Exception {
        String back = browser.backFromTheIssuer("maria", "/");
        assertThat(browser.open(back).statusCode()).isEqualTo(302);

        assertThat(browser.open(back).statusCode()).isEqualTo(400);
    }

    @Test
    void aForgedStateOrCodeIsRefusedWithAProblem() {
        for (String query :
                List.of("", "?code=a", "?state=a.b.c&code=a", "?state=a.b.c&state=d&code=e", "?error=access_denied")) {
            anonymous()
                    .header("Cookie", "stride-sign-in=" + "a".repeat(43))
                    .get("/session/callback" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", containsString("/session/login"));
        }
    }

    @Test
    void anInventedCookieIsNobody() {
        anonymous()
                .header("Cookie", "stride-session=" + "a".repeat(43))
                .get(SOMEWHERE)
                .then()
                .statusCode(401);
        anonymous()
                .header("Cookie", "stride-session=../../etc")
                .get(SOMEWHERE)
                .then()
                .statusCode(401);
        anonymous()
                .header("Cookie", "stride-session=" + "a".repeat(43))
                .get("/session")
                .then()
                .statusCode(200)
                .body("authenticated", equalTo(false));
    }

    private JsonPath session() throws Exception {
        return JsonPath.from(browser.open("/session").body());
    }

    private HttpResponse<String> post(String... headers) throws Exception {
        return browser.call("POST", "/v1/training-plans", "{}", headers);
    }

    private String subjectSeenByPlans() {
        String payload = plans.last().header("Authorization").split("\\.")[1];
        return JsonPath.from(new String(
                        java.util.Base64.getUrlDecoder().decode(payload), java.nio.charset.StandardCharsets.UTF_8))
                .getString("sub");
    }
}

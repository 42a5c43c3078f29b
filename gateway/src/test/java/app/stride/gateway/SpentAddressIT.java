package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import app.stride.gateway.testkit.Browser;
import app.stride.gateway.testkit.RealRedis;
import app.stride.gateway.testkit.ReroutedAddress;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An address from which all has come that may come without a good token. */
@QuarkusTest
@WithTestResource(value = SpentAddressIT.FewCalls.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SpentAddressIT extends AtTheDoor {
    private static final String SOMEWHERE = "/v1/training-plans/current";

    /** Calls that a sign-in takes. */
    private static final int SIGN_IN = 2;

    /** One call, even though it is rerouted. */
    private static final int REROUTED = 1;

    private static final int BAD = 3;
    private static final int CALLS = SIGN_IN + REROUTED + BAD;

    /** So few that a test uses them up, and none that comes back meanwhile; counted where all gateways count. */
    public static class FewCalls extends RealRedis {
        @Override
        public Map<String, String> start() {
            Map<String, String> settings = new HashMap<>(super.start());
            settings.put("stride.gateway.limits.rate.anonymous.calls", String.valueOf(CALLS));
            settings.put("stride.gateway.limits.rate.anonymous.window", "1h");
            return settings;
        }
    }

    @Test
    void noTokenFromThereIsLookedAtButThoseThatAreKnownAndThoseOfSessions() throws Exception {
        // Given
        Browser browser = withATokenThatHasToBeReplaced();
        String known = bearer();
        call(known).statusCode(200);
        call("Bearer " + issuer.token("ben")).statusCode(200);
        anonymous().get(ReroutedAddress.PATH).then().statusCode(200);
        for (int bad = 1; bad <= BAD; bad++) {
            call("Bearer " + forged.signedByAStranger())
                    .statusCode(401)
                    .header("RateLimit", containsString("\"anonymous\";r=" + (BAD - bad)));
        }
        plans.forget();

        // When
        call("Bearer " + issuer.token("carla"))
                .statusCode(429)
                .header("RateLimit", containsString("\"anonymous\";r=0"));

        // Then
        assertThat(plans.received()).isEmpty();
        call(known).statusCode(200).header("RateLimit", containsString("\"read\""));
        assertThat(browser.open(SOMEWHERE).statusCode()).isEqualTo(200);
        call("Bearer " + issuer.token("dora")).statusCode(429);
    }

    /** With the next call its session gets one that nobody has seen. */
    private Browser withATokenThatHasToBeReplaced() throws Exception {
        issuer.signInLife(Duration.ofSeconds(5));
        try {
            Browser browser = new Browser(RestAssured.port);
            browser.signIn("maria", "/");
            return browser;
        } finally {
            issuer.signInLife(Duration.ofHours(24));
        }
    }

    private ValidatableResponse call(String authorization) {
        return anonymous().header("Authorization", authorization).get(SOMEWHERE).then();
    }
}

package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.gateway.testkit.SigningIssuer;
import app.stride.gateway.testkit.SigningIssuerResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An issuer whose certificate nobody vouches for: all that is asked of it goes by the settings that say to trust it. */
@QuarkusTest
@WithTestResource(
        value = SigningIssuerResource.class,
        scope = TestResourceScope.RESTRICTED_TO_CLASS,
        initArgs = {@ResourceArg(name = "key-refresh", value = "500ms"), @ResourceArg(name = "private", value = "true")
        })
class PrivateIssuerIT extends AtTheDoor {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    SigningIssuer signing;

    @Test
    void itsTokensAreTakenAndAKeyThatItReplacesIsNoticed() {
        // Given
        signing.replaceKey("the same");
        String before = token();
        await().atMost(PATIENCE).until(() -> status(before) == 200);

        // When
        signing.replaceKey("the same");
        String after = token();

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(new int[] {status(before), status(after)}).containsExactly(401, 200));
    }

    private String token() {
        return signing.token("RS256", "at+jwt", claims -> {});
    }

    private static int status(String token) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .get("/v1/training-plans/current")
                .statusCode();
    }
}

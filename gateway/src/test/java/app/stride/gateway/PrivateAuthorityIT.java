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

/** An issuer whose certificate is of an authority that the JDK does not know is watched like any other. */
@QuarkusTest
@WithTestResource(
        value = SigningIssuerResource.class,
        scope = TestResourceScope.RESTRICTED_TO_CLASS,
        initArgs = {
            @ResourceArg(name = "key-refresh", value = "500ms"),
            @ResourceArg(name = "private-authority", value = "true")
        })
class PrivateAuthorityIT extends AtTheDoor {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    SigningIssuer signing;

    @Test
    void aKeyThatItWithdrawsIsGoodNoMore() {
        // Given
        String token = signing.token("RS256", "at+jwt", claims -> {});
        await().atMost(PATIENCE).until(() -> status(token) == 200);

        // When
        signing.replaceKey();

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(status(token)).isEqualTo(401));
    }

    private static int status(String token) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .get("/v1/training-plans/current")
                .statusCode();
    }
}

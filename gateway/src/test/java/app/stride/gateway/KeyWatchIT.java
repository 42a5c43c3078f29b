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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway makes of an issuer that takes a key back and puts another in its place. */
@QuarkusTest
@WithTestResource(
        value = SigningIssuerResource.class,
        scope = TestResourceScope.RESTRICTED_TO_CLASS,
        initArgs = @ResourceArg(name = "key-refresh", value = "500ms"))
class KeyWatchIT extends AtTheDoor {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    SigningIssuer signing;

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "the same")
    void aKeyIsReplacedUnderItsIdOrWithoutOne(String id) {
        signing.replaceKey(id);
        String before = token();
        await().atMost(PATIENCE).until(() -> status(before) == 200);

        signing.replaceKey(id);

        String after = token();
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

package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.gateway.testkit.SigningIssuer;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An issuer that withdraws a key and replaces it. */
abstract class ReplacedKeys extends AtTheDoor {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    SigningIssuer signing;

    /**
     * Fails unless, once the keys have been checked, tokens signed with the old key are rejected and those signed
     * with the new one accepted.
     */
    void areNoticed(@Nullable String id) {
        areNoticed(id, () -> signing.token("RS256", "at+jwt", claims -> {}));
    }

    /** The same, with tokens as the test has them signed. */
    void areNoticed(@Nullable String id, Supplier<String> token) {
        signing.replaceKey(id);
        String before = token.get();
        await().atMost(PATIENCE).until(() -> status(before) == 200);

        signing.replaceKey(id);

        String after = token.get();
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(new int[] {status(before), status(after)}).containsExactly(401, 200));
    }

    private static int status(String token) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .get("/v1/training-plans/current")
                .statusCode();
    }
}

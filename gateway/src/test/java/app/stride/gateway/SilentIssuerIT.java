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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An issuer that takes connections and says nothing, from the start. */
@QuarkusTest
@WithTestResource(
        value = SigningIssuerResource.class,
        scope = TestResourceScope.RESTRICTED_TO_CLASS,
        initArgs = @ResourceArg(name = "silent", value = "true"))
class SilentIssuerIT extends AtTheDoor {
    private static final String SOMEWHERE = "/v1/training-plans/current";
    private static final int CALLS = 30;

    /** One search takes two seconds here, as long as calls wait: a busy machine may come to some more. */
    private static final int FEW = 10;

    SigningIssuer signing;

    @Test
    void whoeverNeedsItIsToldAndItIsLookedForByOneAndFoundWhenItSpeaks() {
        // Given
        int before = signing.searches();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        // When
        List<CompletableFuture<Integer>> answers = Stream.of(SOMEWHERE, "/session/login", "/health/ready")
                .flatMap(path -> IntStream.range(0, CALLS).mapToObj(athlete -> call(path, "athlete " + athlete)))
                .map(call -> client.sendAsync(call, BodyHandlers.discarding())
                        .thenApply(answer -> answer.statusCode())
                        .orTimeout(60, TimeUnit.SECONDS))
                .toList();

        // Then
        assertThat(answers).allSatisfy(status -> assertThat(status.join()).isEqualTo(503));
        assertThat(signing.searches() - before).isBetween(1, FEW);
        signing.speak();
        await().atMost(Duration.ofSeconds(20)).until(() -> status("/health/ready") == 200);
        assertThat(status(SOMEWHERE)).isEqualTo(200);
        assertThat(status("/session/login")).isEqualTo(302);
    }

    private HttpRequest call(String path, String athlete) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + token(athlete))
                .build();
    }

    private int status(String path) {
        return anonymous()
                .header("Authorization", "Bearer " + token("anna"))
                .get(path)
                .statusCode();
    }

    private String token(String athlete) {
        return signing.token("ES256", "at+jwt", claims -> claims.setSubject(athlete));
    }
}

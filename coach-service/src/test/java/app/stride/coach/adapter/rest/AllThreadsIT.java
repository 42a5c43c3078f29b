package app.stride.coach.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.domain.conversation.Turn;
import app.stride.coach.testkit.CoachApplication;
import app.stride.coach.usecase.thread.Threads;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that an athlete and the coach said to each other, for whoever takes it away. */
@QuarkusTest
class AllThreadsIT extends CoachApplication {

    private static final String EXPORT = "/v1/coach/export";

    @Inject
    Threads threads;

    @Test
    void whoNeverAskedGetsAnEmptyList() {
        asAthlete().get(EXPORT).then().statusCode(200).body("$", hasSize(0)).header("Link", nullValue());
    }

    @Test
    void conversationsAreThereWithWhatBothSidesSaid() {
        // Given
        String first = begin("How was my week?");
        String second = begin("And the race?");

        // When, Then
        asAthlete()
                .get(EXPORT)
                .then()
                .statusCode(200)
                .header("Link", nullValue())
                .body("id", contains(first, second))
                .body("[0].title", equalTo("How was my week?"))
                .body("[0].summary", nullValue())
                .body("[0].turns.speaker", contains("athlete", "coach"))
                .body("[0].turns.text", contains("How was my week?", "Run easy."));
    }

    @Test
    void anothersConversationsAreNotThere() {
        // Given
        String thread = begin("Private");

        // When, Then
        as("stranger-" + athlete).get(EXPORT).then().statusCode(200).body("$", hasSize(0));
        as("stranger-" + athlete)
                .get(EXPORT + "?cursor=00000000-0000-0000-0000-000000000000.00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
        asAthlete().get(EXPORT).then().body("id", contains(thread));
    }

    @Test
    void moreThanAPageHoldsComesOnTheNext() {
        // Given
        ThreadId thread = new ThreadId(UUID.fromString(begin("1")));
        for (int said = 3; said <= 501; said++) {
            threads.append(new AthleteId(athlete), thread, Turn.ofAthlete(String.valueOf(said), Instant.now()))
                    .await()
                    .atMost(Duration.ofSeconds(10));
        }

        // When
        Response first = asAthlete().get(EXPORT);
        String next = first.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        Response second = asAthlete().urlEncodingEnabled(false).get(next);

        // Then
        assertThat(first.<List<String>>path("[0].turns.text")).hasSize(500);
        assertThat(second.<List<String>>path("id")).containsExactly(thread.toString());
        assertThat(second.<List<String>>path("[0].turns.text")).containsExactly("501");
        assertThat(second.header("Link")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "00000000-0000-0000-0000-000000000000", "------------------------------------.x"})
    void aCursorThatIsNoneIsRefused(String cursor) {
        asAthlete()
                .get(EXPORT + "?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("cursor"));
    }

    private String begin(String message) {
        return asAthlete()
                .body(Map.of("message", message))
                .post("/v1/coach/chat")
                .path("thread_id");
    }
}

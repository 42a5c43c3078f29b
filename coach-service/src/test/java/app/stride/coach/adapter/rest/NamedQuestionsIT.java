package app.stride.coach.adapter.rest;

import static app.stride.coach.testkit.ScriptedModel.saying;
import static app.stride.coach.testkit.ScriptedModel.wanting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.stride.coach.testkit.CoachApplication;
import app.stride.coach.testkit.EventStream;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Questions that are sent again, because an answer never arrived or a finger trembled. */
@QuarkusTest
class NamedQuestionsIT extends CoachApplication {

    private static final String QUESTION = "{\"message\":\"How was my week?\"}";

    @TestHTTPResource("/v1/coach/chat")
    URI chat;

    @Test
    void aQuestionThatIsSentAgainIsAnsweredOnce() {
        // Given
        model.inTurn(saying("You ran 10.2 km."));

        // When
        String first = ask("a", QUESTION).statusCode(200).extract().asString();
        String second = ask("a", QUESTION).statusCode(200).extract().asString();

        // Then
        assertThat(second).isEqualTo(first).contains("recent.1.distance");
        assertThat(model.timesAsked()).isEqualTo(1);
        asAthlete().get("/v1/coach/threads").then().body("$", hasSize(1));
    }

    @Test
    void aStreamThatIsSentAgainTellsTheFirstAnswer() {
        // Given
        String first = stream("a");

        // When
        String second = stream("a");

        // Then
        assertThat(second).contains("token", "done", "Run easy.");
        assertThat(second.substring(second.indexOf("thread_id")))
                .isEqualTo(first.substring(first.indexOf("thread_id")));
        assertThat(model.timesAsked()).isEqualTo(1);
    }

    @Test
    void whatTheModelDidNotAnswerIsAskedAnew() {
        // Given
        model.fails(503);
        ask("a", QUESTION).statusCode(200).body("error", equalTo(true));
        assertThat(stream("a")).contains("\"error\":true");

        // When
        model.says("Run easy.");

        // Then
        ask("a", QUESTION).body("error", equalTo(false)).body("response", equalTo("Run easy."));
    }

    @Test
    void aQuestionThatWasHungUpOnIsAskedAnew() {
        // Given
        model.talksForever("word ");
        try (EventStream events = EventStream.postNamed(chat, token(athlete), QUESTION, "a")) {
            assertThat(events.next()).isPresent();
        }

        // When
        model.says("Run easy.");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> ask("a", QUESTION).statusCode(200).body("response", equalTo("Run easy.")));
    }

    @Test
    void aKeyStandsForOneQuestionOfOneAthlete() {
        ask("a", QUESTION).statusCode(200);
        ask("a", "{\"message\":\"How was my month?\"}")
                .statusCode(422)
                .body("detail", containsString("a different question"));
        as("athlete-" + UUID.randomUUID())
                .header("Idempotency-Key", "a")
                .body(QUESTION)
                .post("/v1/coach/chat")
                .then()
                .statusCode(200);
        assertThat(model.timesAsked()).isEqualTo(2);
    }

    @Test
    void aQuestionThatCouldNotBeAnsweredMayBeSentAgain() {
        String unknown = "{\"message\":\"Well?\",\"thread_id\":\"" + UUID.randomUUID() + "\"}";
        ask("a", unknown).statusCode(404);
        ask("a", unknown).statusCode(404);
    }

    @Test
    void anAnswerGoesWithItsConversation() {
        String thread = ask("a", QUESTION).extract().path("thread_id");
        asAthlete().delete("/v1/coach/threads/" + thread).then().statusCode(204);
        ask("a", QUESTION).statusCode(200);
        assertThat(model.timesAsked()).isEqualTo(2);
    }

    @Test
    void aProposalIsMadeOnce() {
        LocalDate monday = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        upstreams.allowMoving(monday, monday.plusDays(1));
        model.inTurn(
                wanting(
                        "propose_move",
                        "{\"workout_date\":\"" + monday + "\",\"to_date\":\"" + monday.plusDays(1) + "\"}"),
                saying("I proposed to move it."));
        ask("a", QUESTION).body("proposals", hasSize(1));
        ask("a", QUESTION).body("proposals", hasSize(1)).body("unverified", empty());
        asAthlete().get("/v1/coach/proposals").then().body("$", hasSize(1));
    }

    private ValidatableResponse ask(String key, String question) {
        return asAthlete()
                .header("Idempotency-Key", key)
                .body(question)
                .post("/v1/coach/chat")
                .then();
    }

    private String stream(String key) {
        return asAthlete()
                .header("Idempotency-Key", key)
                .accept("text/event-stream")
                .body(QUESTION)
                .post("/v1/coach/chat")
                .asString();
    }
}

package app.stride.coach.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.stride.coach.testkit.CoachApplication;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ChatIT extends CoachApplication {

    @Test
    void theAnswerIsTheModels() {
        // Given
        model.says("Run ", "easy ", "today.");

        // When
        ValidatableResponse answer = ask(Map.of("message", "What now?"));

        // Then
        answer.statusCode(200)
                .body("response", equalTo("Run easy today."))
                .body("error", equalTo(false))
                .body("thread_id", notNullValue())
                .body("briefing", nullValue());
    }

    @Test
    void theModelIsShownInstructionsFactsAndTheQuestionApart() {
        // When
        ask(Map.of("message", "How was my week?")).statusCode(200);

        // Then
        List<String> shown = model.lastShown();
        assertThat(shown).hasSize(3);
        assertThat(shown.get(0)).startsWith("system: You are Stride's running coach");
        assertThat(shown.get(1))
                .startsWith("user: These are the facts about me")
                .contains("Harbour Half", "Tempo by the river", "Evening run", "10.2 km", "CTL) 41.5", "5k: 21:32");
        assertThat(shown.get(2)).isEqualTo("user: How was my week?");
    }

    @Test
    void withoutContextTheModelLearnsNothingAndNobodyIsAsked() {
        // When
        ask(Map.of("message", "What is tempo?", "include_context", false)).body("response", equalTo("Run easy."));

        // Then
        assertThat(model.lastShown().toString()).doesNotContain("Harbour Half", "Evening run");
        assertThat(upstreams.plans().seen()).isEmpty();
        assertThat(upstreams.activity().seen()).isEmpty();
    }

    @Test
    void theOtherServicesAreAskedWithTheAthletesOwnTokenAndRequestId() {
        // When
        String token = token(athlete);
        asAthlete()
                .auth()
                .oauth2(token)
                .header("X-Request-Id", "req-4711")
                .body(Map.of("message", "Hi"))
                .post("/v1/coach/chat")
                .then()
                .statusCode(200);

        // Then
        assertThat(upstreams.plans().seen()).hasSize(3);
        assertThat(upstreams.activity().seen()).hasSize(6);
        assertThat(List.of(upstreams.plans().seen(), upstreams.activity().seen()))
                .allSatisfy(seen -> assertThat(seen)
                        .extracting(
                                request -> request.header("Authorization"), request -> request.header("X-request-id"))
                        .containsOnly(tuple("Bearer " + token, "req-4711")));
        assertThat(model.last().header("Authorization")).doesNotContain(token);
    }

    @Test
    void aThreadGoesOnWithWhatWasSaidAndWithoutTheFactsOfThen() {
        // Given
        model.says("Ten kilometres.");
        String thread = ask(Map.of("message", "How far today?")).extract().path("thread_id");

        // When
        ask(Map.of("message", "And tomorrow?", "thread_id", thread)).body("thread_id", equalTo(thread));

        // Then
        List<String> shown = model.lastShown();
        assertThat(shown).hasSize(5);
        assertThat(shown.subList(2, 5))
                .containsExactly("user: How far today?", "assistant: Ten kilometres.", "user: And tomorrow?");
    }

    @Test
    void anothersThreadIsUnknown() {
        // Given
        String thread = ask(Map.of("message", "Mine")).extract().path("thread_id");

        // When
        ValidatableResponse answer = as("somebody-else-" + athlete)
                .body(Map.of("message", "Yours?", "thread_id", thread))
                .post("/v1/coach/chat")
                .then();

        // Then
        answer.statusCode(404).contentType("application/problem+json");
        assertThat(model.timesAsked()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "401, I can't answer questions right now",
        "404, I can't answer questions right now",
        "400, Try a shorter one",
        "429, try again in a few minutes",
        "500, try again in a moment",
    })
    void aModelThatFailsIsAFriendlySentenceAndABriefing(int status, String advice) {
        // Given
        model.fails(status);

        // When
        ValidatableResponse answer = ask(Map.of("message", "What now?"));

        // Then
        answer.statusCode(200)
                .body("error", equalTo(true))
                .body("response", containsString(advice))
                .body("response", not(containsString("OPENAI")))
                .body("thread_id", notNullValue())
                .body("briefing.today", containsString("Tempo by the river"))
                .body("briefing.this_week", containsString("Week 4 (base)"))
                .body("briefing.load_and_form", containsString("form -6"))
                .body("briefing.race", containsString("in 59 days"))
                .body("briefing.text", containsString("Harbour Half"));
        assertThat(model.timesAsked()).as("no hidden retry").isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html|<html>gateway</html>",
                "application/json|{\"id\":\"c1\",\"choices\":[]}",
                "application/json|{\"id\":\"c1\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"  \"}}]}",
                "application/json|{\"error\":",
            })
    void aModelThatMumblesIsAnError(String type, String body) {
        // Given
        model.mumbles(type, body);

        // When, Then
        ask(Map.of("message", "What now?"))
                .statusCode(200)
                .body("error", equalTo(true))
                .body("response", containsString("couldn't come up with a usable answer"));
    }

    @Test
    void aSilentModelIsGivenUpAfterTheTimeout() {
        // Given
        model.isSilent();

        // When, Then
        ask(Map.of("message", "What now?"))
                .time(lessThan(8000L))
                .body("error", equalTo(true))
                .body("response", containsString("too long"));
    }

    @Test
    void aModelThatIsNotThereIsAnError() {
        // Given
        model.close();

        // When, Then
        ask(Map.of("message", "What now?"))
                .body("error", equalTo(true))
                .body("response", containsString("Please try again in a moment"));
    }

    @Test
    void anUnansweredQuestionIsKeptAndNotToldToTheModelAgain() {
        // Given
        model.fails(500);
        String thread = ask(Map.of("message", "Lost?")).extract().path("thread_id");
        model.says("Found.");

        // When
        ask(Map.of("message", "Again", "thread_id", thread)).body("error", equalTo(false));

        // Then
        assertThat(model.lastShown()).hasSize(3).noneMatch(message -> message.contains("Lost?"));
        asAthlete()
                .get("/v1/coach/threads/" + thread)
                .then()
                .body("turns.text", equalTo(List.of("Lost?", "Again", "Found.")));
    }

    @Test
    void athletesWhoAskAtTheSameTimeAreNeverMixedUp() {
        // Given
        upstreams.callAthletesByTheirSubject();
        List<String> athletes = List.of("Ada-" + athlete, "Bea-" + athlete);
        ExecutorService clients = Executors.newFixedThreadPool(4);

        // When
        List<CompletableFuture<Void>> asked = IntStream.range(0, 40)
                .mapToObj(i -> athletes.get(i % 2))
                .map(subject -> CompletableFuture.runAsync(
                        () -> as(subject)
                                .body(Map.of("message", "I am " + subject))
                                .post("/v1/coach/chat")
                                .then()
                                .body("error", equalTo(false)),
                        clients))
                .toList();
        asked.forEach(CompletableFuture::join);
        clients.shutdown();

        // Then
        assertThat(model.allShown()).hasSize(40).allSatisfy(shown -> {
            String subject = shown.get(2).replace("user: I am ", "");
            String other = athletes.get(athletes.get(0).equals(subject) ? 1 : 0);
            assertThat(shown.get(1)).contains(subject).doesNotContain(other);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|message",
                "{\"message\":\"\"}|message",
                "{\"message\":\"   \"}|message",
                "{\"message\":7}|message",
                "{\"message\":\"x\",\"thread_id\":\"nonsense\"}|thread_id",
                "{\"message\":\"x\",\"include_context\":\"yes\"}|include_context",
            })
    void aWrongRequestIsA400ThatNamesTheField(String body, String field) {
        asAthlete()
                .body(body)
                .post("/v1/coach/chat")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void fourThousandCharactersAreTakenAndOneMoreIsNot() {
        ask(Map.of("message", "x".repeat(4000))).statusCode(200);
        ask(Map.of("message", "x".repeat(4001))).statusCode(400).body("violations[0].field", equalTo("message"));
    }

    @Test
    void charactersThatADatabaseCannotHoldAreRefused() {
        ask(Map.of("message", "How\u0000 far?")).statusCode(400).body("violations[0].field", equalTo("message"));
    }

    @Test
    void anUnknownThreadIsA404() {
        ask(Map.of("message", "x", "thread_id", UUID.randomUUID().toString())).statusCode(404);
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        given().contentType("application/json")
                .body(Map.of("message", "x"))
                .post("/v1/coach/chat")
                .then()
                .statusCode(401);
    }

    private ValidatableResponse ask(Map<String, ?> request) {
        return asAthlete().body(request).post("/v1/coach/chat").then();
    }
}

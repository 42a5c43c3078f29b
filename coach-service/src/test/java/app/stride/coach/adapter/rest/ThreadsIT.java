package app.stride.coach.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.stride.coach.testkit.CoachApplication;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ThreadsIT extends CoachApplication {

    @Test
    void whoNeverAskedHasNoThreads() {
        asAthlete().get("/v1/coach/threads").then().statusCode(200).body("$", hasSize(0));
    }

    @Test
    void threadsAreListedTheYoungestFirst() {
        // Given
        String first = begin("How was my week?");
        String second = begin("And what about\n  the race?");

        // When, Then
        asAthlete()
                .get("/v1/coach/threads")
                .then()
                .statusCode(200)
                .body("id", contains(second, first))
                .body("title", contains("And what about the race?", "How was my week?"))
                .body("created_at", everyInstant())
                .body("updated_at", everyInstant());
    }

    @Test
    void aThreadIsReadWithWhatBothSidesSaid() {
        // Given
        model.says("Well done.");
        String thread = begin("How was my week?");

        // When, Then
        asAthlete()
                .get("/v1/coach/threads/" + thread)
                .then()
                .statusCode(200)
                .body("id", equalTo(thread))
                .body("turns.speaker", contains("athlete", "coach"))
                .body("turns.text", contains("How was my week?", "Well done."))
                .body("turns[0].at", notNullValue());
    }

    @Test
    void aQuestionAskedWhileAnotherWaitsKeepsItsOwnAnswer() {
        // Given
        String thread = begin("Hello");
        CountDownLatch tempoAsked = new CountDownLatch(1);
        CountDownLatch hillsAnswered = new CountDownLatch(1);
        model.replies(question -> {
            if (!question.toString().contains("Tempo?") || question.toString().contains("Hills?")) {
                return Optional.of("No, not today.");
            }
            tempoAsked.countDown();
            await(hillsAnswered);
            return Optional.of("Yes, run it.");
        });

        // When
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> goOn(thread, "Tempo?"));
        await(tempoAsked);
        goOn(thread, "Hills?");
        hillsAnswered.countDown();
        first.join();

        // Then
        asAthlete()
                .get("/v1/coach/threads/" + thread)
                .then()
                .body(
                        "turns.text",
                        contains("Hello", "Run easy.", "Tempo?", "Yes, run it.", "Hills?", "No, not today."));
    }

    @Test
    void aDeletedThreadIsGone() {
        // Given
        String thread = begin("Forget me");

        // When
        asAthlete().delete("/v1/coach/threads/" + thread).then().statusCode(204);

        // Then
        asAthlete().get("/v1/coach/threads/" + thread).then().statusCode(404);
        asAthlete().delete("/v1/coach/threads/" + thread).then().statusCode(404);
        asAthlete().get("/v1/coach/threads").then().body("$", hasSize(0));
    }

    @Test
    void anothersThreadIsLikeOneThatDoesNotExist() {
        // Given
        String thread = begin("Private");
        String stranger = "stranger-" + athlete;

        // When
        Response read = as(stranger).get("/v1/coach/threads/" + thread);
        Response deletion = as(stranger).delete("/v1/coach/threads/" + thread);
        Response unknown = as(stranger).get("/v1/coach/threads/" + UUID.randomUUID());

        // Then
        assertThat(read.statusCode()).isEqualTo(404);
        assertThat(deletion.statusCode()).isEqualTo(404);
        assertThat(read.<String>path("detail")).isEqualTo(unknown.path("detail"));
        as(stranger).get("/v1/coach/threads").then().body("$", hasSize(0));
        asAthlete().get("/v1/coach/threads/" + thread).then().statusCode(200);
    }

    @Test
    void anIdThatIsNoneIsUnknownToo() {
        asAthlete().get("/v1/coach/threads/nonsense").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aLongListComesInPages() {
        // Given
        List<String> threads = List.of(begin("1"), begin("2"), begin("3"));

        // When
        Response first = asAthlete().get("/v1/coach/threads?limit=2");
        String next = first.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        Response second = asAthlete().urlEncodingEnabled(false).get(next);

        // Then
        assertThat(first.<List<String>>path("id")).containsExactly(threads.get(2), threads.get(1));
        assertThat(second.<List<String>>path("id")).containsExactly(threads.get(0));
        assertThat(second.header("Link")).isNull();
    }

    @Test
    void aFullLastPageIsTheLast() {
        // Given
        begin("1");
        begin("2");

        // When, Then
        asAthlete()
                .get("/v1/coach/threads?limit=2")
                .then()
                .body("$", hasSize(2))
                .header("Link", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "cursor=x"})
    void aPageThatMakesNoSenseIsA400(String page) {
        asAthlete()
                .get("/v1/coach/threads?" + page)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(page.substring(0, page.indexOf('='))));
    }

    private String begin(String message) {
        return asAthlete()
                .body(Map.of("message", message))
                .post("/v1/coach/chat")
                .path("thread_id");
    }

    private void goOn(String thread, String message) {
        asAthlete()
                .body(Map.of("message", message, "thread_id", thread))
                .post("/v1/coach/chat")
                .then()
                .statusCode(200);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Matcher<Iterable<? extends String>> everyInstant() {
        return everyItem(matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z"));
    }
}

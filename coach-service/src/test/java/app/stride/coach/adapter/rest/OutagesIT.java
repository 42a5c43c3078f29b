package app.stride.coach.adapter.rest;

import static app.stride.coach.testkit.ScriptedModel.saying;
import static app.stride.coach.testkit.ScriptedModel.wanting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import app.stride.coach.testkit.CoachApplication;
import app.stride.coach.testkit.EventStream;
import app.stride.coach.testkit.EventStream.Event;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Services and models that go away before, in the middle of, and at the end of an answer. */
@QuarkusTest
class OutagesIT extends CoachApplication {

    private static final String[] OF_PLANS = {"plan", "week", "ahead"};
    private static final String[] OF_HISTORY = {"profile", "recent", "checkins", "summary", "fitness", "bests"};

    @TestHTTPResource("/v1/coach/chat")
    URI chat;

    private final LocalDate monday = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    @Test
    void whatIsThereIsNotMissing() {
        ask().body("missing", empty());
    }

    @Test
    void withoutPlansTheAnswerSaysWhatItDoesWithout() {
        // Given
        upstreams.plans().close();

        // When, Then
        ask().body("error", equalTo(false)).body("missing", contains(OF_PLANS));
        assertThat(model.lastShown().get(1))
                .contains("Not known right now: plans-service did not answer. Say so, and do not guess.");
    }

    @Test
    void aServiceThatNeverAnswersCostsItsDeadlineAndNoMore() {
        // Given
        for (String path : List.of(
                "/v1/athletes/me",
                "/v1/athletes/me/fitness",
                "/v1/activities",
                "/v1/activities/summary",
                "/v1/daily-checkins",
                "/v1/athletes/me/personal-bests")) {
            upstreams.activity().silent(path);
        }

        // When, Then
        ask().body("missing", contains(OF_HISTORY)).time(lessThan(4000L));
    }

    @Test
    void servicesThatGoAwayWhileTheModelSpeaksAreToldToItsTools() {
        // Given
        model.inTurn(wanting("get_plan_week", "{}", "predict_races", "{}"), saying("I cannot look that up right now."))
                .doingFirst(upstreams::close);

        // When
        List<Event> events = stream();

        // Then
        assertThat(events).extracting(Event::name).containsExactly("tool", "tool", "token", "done");
        assertThat(events.subList(0, 2))
                .allMatch(tool -> tool.data().path("failed").asBoolean());
        List<String> shown = model.lastShown();
        assertThat(shown.subList(shown.size() - 2, shown.size())).allMatch(told -> told.contains("did not answer"));
        assertThat(events.get(3).data().path("missing").toString()).isEqualTo("[\"week\",\"fitness\"]");
    }

    @Test
    void whatIsAnsweredAtTheSecondAttemptIsNotMissing() {
        // Given
        upstreams.activity().status("/v1/athletes/me/race-predictions", 503);
        AtomicInteger asked = new AtomicInteger();
        model.inTurn(wanting("predict_races", "{}"), wanting("predict_races", "{}"), saying("No race yet."))
                .doingFirst(() -> {
                    if (asked.incrementAndGet() == 2) {
                        upstreams.activity().json("/v1/athletes/me/race-predictions", "[]");
                    }
                });

        // When, Then
        ask().body("response", equalTo("No race yet.")).body("missing", empty());
    }

    @Test
    void whatCannotBeCheckedIsNotProposed() {
        // Given
        upstreams.allowMoving(monday, monday.plusDays(1));
        model.inTurn(
                        wanting(
                                "propose_move",
                                "{\"workout_date\":\"" + monday + "\",\"to_date\":\"" + monday.plusDays(1) + "\"}"),
                        saying("I could not propose it."))
                .doingFirst(() -> upstreams.plans().close());

        // When
        List<Event> events = stream();

        // Then
        assertThat(events).extracting(Event::name).containsExactly("tool", "token", "done");
        assertThat(events.get(2).data().path("proposals")).isEmpty();
        asAthlete().get("/v1/coach/proposals").then().body("$", empty());
    }

    @Test
    void whatWasProposedBeforeTheModelWentAwayIsTold() {
        // Given
        upstreams.allowMoving(monday, monday.plusDays(1));
        model.inTurn(
                wanting(
                        "propose_move",
                        "{\"workout_date\":\"" + monday + "\",\"to_date\":\"" + monday.plusDays(1) + "\"}"),
                "{");

        // When
        List<Event> events = stream();

        // Then
        assertThat(events).extracting(Event::name).containsExactly("tool", "proposal", "error");
        assertThat(events.get(2).data().path("proposals")).hasSize(1);
        assertThat(events.get(2).data().at("/briefing/today").asText()).contains("Tempo");
    }

    @Test
    void aModelThatBreaksOffInTheMiddleIsAnError() {
        // Given
        model.breaksOffAfter("Run ");

        // When
        List<Event> events = stream();

        // Then
        assertThat(events).extracting(Event::name).containsExactly("token", "error");
        assertThat(events.get(1).data().path("response").asText()).contains("right now. Please try again in a moment");
        assertThat(events.get(1).data().at("/briefing/today").asText()).contains("Tempo");
    }

    private ValidatableResponse ask() {
        return asAthlete()
                .body("{\"message\":\"How was my week?\"}")
                .post("/v1/coach/chat")
                .then()
                .statusCode(200);
    }

    private List<Event> stream() {
        try (EventStream answer = EventStream.post(chat, token(athlete), "{\"message\":\"How was my week?\"}")) {
            return answer.rest();
        }
    }
}

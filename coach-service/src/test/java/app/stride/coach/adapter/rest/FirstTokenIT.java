package app.stride.coach.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.testkit.EventStream;
import app.stride.coach.testkit.EventStream.Event;
import app.stride.embedded.ScriptedServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an athlete waits for until the first word: each source is read once, and the model is asked once. */
@QuarkusTest
class FirstTokenIT extends ProposingCoach {

    @TestHTTPResource("/v1/coach/chat")
    URI chat;

    @Test
    void eachSourceIsReadOnceBeforeTheFirstWordThoughAProposalIsHeldAgainstThePlanAsWell() {
        // Given
        proposeMove();
        upstreams.plans().seen().clear();
        upstreams.activity().seen().clear();
        model.forget();
        model.says("Run ", "easy.");

        // When
        try (EventStream answer = EventStream.post(chat, token(athlete), "{\"message\":\"How was my week?\"}")) {
            Event first = answer.next().orElseThrow();

            // Then
            assertThat(first.name()).isEqualTo("token");
            assertThat(paths(upstreams.plans()))
                    .containsExactlyInAnyOrder(
                            "/v1/training-plans/current",
                            "/v1/training-plans/current/week",
                            "/v1/training-plans/calendar");
            assertThat(paths(upstreams.activity()))
                    .containsExactlyInAnyOrder(
                            "/v1/athletes/me",
                            "/v1/athletes/me/fitness",
                            "/v1/athletes/me/personal-bests",
                            "/v1/activities",
                            "/v1/activities/summary",
                            "/v1/daily-checkins");
            assertThat(model.timesAsked()).isEqualTo(1);
            answer.rest();
        }
    }

    @Test
    void whoKeepsTheirDataToThemselvesWaitsForNoSource() {
        // Given
        proposeMove();
        upstreams.plans().seen().clear();
        upstreams.activity().seen().clear();
        model.says("Hello.");

        // When
        String question = "{\"message\":\"Hello\",\"include_context\":false}";
        try (EventStream answer = EventStream.post(chat, token(athlete), question)) {
            Event first = answer.next().orElseThrow();

            // Then
            assertThat(first.name()).isEqualTo("token");
            assertThat(paths(upstreams.plans())).isEmpty();
            assertThat(paths(upstreams.activity())).isEmpty();
            answer.rest();
        }
    }

    private static List<String> paths(ScriptedServer server) {
        return server.seen().stream().map(seen -> seen.uri().getPath()).toList();
    }
}

package app.stride.coach.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.testkit.CoachApplication;
import app.stride.coach.testkit.EventStream;
import app.stride.coach.testkit.EventStream.Event;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a server's accent an athlete would hear; see {@code adapter/llm/ForeignServers*Test} for all of them. */
@QuarkusTest
class ForeignServersIT extends CoachApplication {

    private static final String SSE = "text/event-stream";

    @TestHTTPResource("/v1/coach/chat")
    URI chat;

    @Test
    void anErrorInTheMiddleOfAnAnswerIsAnErrorWithABriefing() {
        // Given
        model.streams(SSE, piece("Run "), "data: {\"error\":{\"message\":\"overloaded\"}}\n\n", done());

        // When
        List<Event> events = ask();

        // Then
        assertThat(events).extracting(Event::name).containsExactly("token", "error");
        assertThat(events.get(1).data().path("response").asText()).contains("Please try again in a moment");
        assertThat(events.get(1).data().path("briefing").path("today").asText()).contains("Tempo");
        assertThat(events.toString()).doesNotContain("overloaded");
    }

    @Test
    void aThoughtReachesNeitherTheAthleteNorTheConversation() {
        // Given
        model.streams(SSE, piece("<th"), piece("ink>sec"), piece("ret</thi"), piece("nk>\\n\\nRun easy."), done());

        // When
        List<Event> events = ask();

        // Then
        assertThat(events).extracting(Event::name).containsExactly("token", "done");
        assertThat(events.toString()).doesNotContain("secret");
    }

    @Test
    void aThoughtWhoseBeginningStoodInThePromptIsTakenBack() {
        // Given
        model.streams(SSE, piece("secret "), piece("</think>"), piece("Run easy."), done());

        // When
        List<Event> events = ask();

        // Then
        JsonNode whole = events.get(events.size() - 1).data();
        assertThat(whole.path("response").asText()).isEqualTo("Run easy.");
        assertThat(whole.path("corrected").asBoolean()).isTrue();
        assertThat(asAthlete()
                        .get("/v1/coach/threads/" + whole.path("thread_id").asText())
                        .<List<String>>path("turns.text"))
                .containsExactly("How was my week?", "Run easy.");

        // And from then on it is not heard at all
        assertThat(ask().toString()).doesNotContain("secret");

        // Until it thinks no more
        model.says("Run ", "easy.");
        assertThat(ask()).extracting(Event::name).containsExactly("token", "done");
        assertThat(ask()).extracting(Event::name).containsExactly("token", "token", "done");
    }

    private List<Event> ask() {
        try (EventStream answer = EventStream.post(chat, token(athlete), "{\"message\":\"How was my week?\"}")) {
            return answer.rest();
        }
    }

    private static String piece(String text) {
        return "data: {\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text
                + "\"},\"finish_reason\":null}]}\n\n";
    }

    private static String done() {
        return "data: [DONE]\n\n";
    }
}

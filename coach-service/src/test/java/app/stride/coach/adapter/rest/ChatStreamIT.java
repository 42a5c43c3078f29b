package app.stride.coach.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.stride.coach.testkit.CoachApplication;
import app.stride.coach.testkit.EventStream;
import app.stride.coach.testkit.EventStream.Event;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChatStreamIT extends CoachApplication {

    @TestHTTPResource("/v1/coach/chat")
    URI chat;

    @Test
    void theAnswerComesWordByWordAndEndsWithTheWholeOfIt() {
        // Given
        model.says("Run ", "easy,\n", "then *rest*.");

        // When
        List<Event> events = ask("What now?").rest();

        // Then
        assertThat(events).extracting(Event::name).containsExactly("token", "token", "token", "done");
        assertThat(events.subList(0, 3))
                .extracting(event -> event.data().path("text").asText())
                .containsExactly("Run ", "easy,\n", "then *rest*.");
        assertThat(events.get(3).data().path("response").asText()).isEqualTo("Run easy,\nthen *rest*.");
        assertThat(events.get(3).data().path("error").asBoolean(true)).isFalse();
        assertThat(UUID.fromString(events.get(3).data().path("thread_id").asText()))
                .isNotNull();
    }

    @Test
    void anAnswerThatMayBeNoLongerSaysThatItIsNotWhole() {
        // Given
        model.streams(
                "text/event-stream",
                "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Run easy, then\"},\"finish_reason\":null}]}\n\n",
                "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"length\"}]}\n\n",
                "data: [DONE]\n\n");

        // When
        List<Event> events = ask("What now?").rest();

        // Then
        assertThat(events).extracting(Event::name).containsExactly("token", "token", "done");
        String response = events.get(2).data().path("response").asText();
        assertThat(response).startsWith("Run easy, then\n\n").contains("was cut off here");
        assertThat(events.get(0).data().path("text").asText()
                        + events.get(1).data().path("text").asText())
                .isEqualTo(response);
        assertThat(events.get(2).data().path("truncated").asBoolean()).isTrue();
    }

    @Test
    void theFirstWordIsThereBeforeTheLastIsSpoken() {
        // Given
        model.fallsSilentAfter("First");

        // When
        try (EventStream answer = ask("What now?")) {
            // Then
            assertThat(answer.next()).map(Event::name).contains("token");
        }
    }

    @Test
    void theWholeAnswerIsKept() {
        // Given
        model.says("Ten ", "kilometres.");

        // When
        List<Event> events = ask("How far?").rest();

        // Then
        String thread = events.get(events.size() - 1).data().path("thread_id").asText();
        List<String> said = asAthlete().get("/v1/coach/threads/" + thread).path("turns.text");
        assertThat(said).containsExactly("How far?", "Ten kilometres.");
    }

    @Test
    void aModelThatFailsIsAnErrorEventWithABriefing() {
        // Given
        model.fails(500);

        // When
        List<Event> events = ask("What now?").rest();

        // Then
        assertThat(events).extracting(Event::name).containsExactly("error");
        assertThat(events.get(0).data().path("error").asBoolean()).isTrue();
        assertThat(events.get(0).data().path("response").asText()).contains("Please try again in a moment");
        assertThat(events.get(0).data().path("briefing").path("today").asText()).contains("Tempo");
    }

    @Test
    void whatAModelSaidUntilTheTimeWasOverIsKept() {
        // Given
        model.fallsSilentAfter("Run easy ");

        // When
        List<Event> events = ask("What now?").rest();

        // Then
        assertThat(events).extracting(Event::name).containsExactly("token", "token", "done");
        JsonNode done = events.get(2).data();
        assertThat(done.path("response").asText()).startsWith("Run easy ").contains("was cut off here");
        assertThat(done.path("truncated").asBoolean()).isTrue();
        asAthlete()
                .get("/v1/coach/threads/" + done.path("thread_id").asText())
                .then()
                .body("turns[1].text", equalTo(done.path("response").asText()));
    }

    @Test
    void aModelThatNeverSpeaksIsAnErrorEvent() {
        // Given
        model.isSilent();

        // When
        List<Event> events = ask("What now?").rest();

        // Then
        assertThat(events).extracting(Event::name).containsExactly("error");
        assertThat(events.get(0).data().path("response").asText()).contains("too long");
    }

    @Test
    void aModelThatSpeaksNoProtocolIsAnErrorEvent() {
        // Given
        model.mumbles("text/event-stream", "data: {\"nonsense\"\n\n");

        // When, Then
        assertThat(ask("What now?").rest()).extracting(Event::name).containsExactly("error");
    }

    @Test
    void aModelThatSaysNothingIsAnErrorEvent() {
        // Given
        model.says("  ");

        // When, Then
        assertThat(ask("What now?").rest()).extracting(Event::name).endsWith("error");
    }

    @Test
    void aModelThatNeverEndsIsCutOff() {
        // Given
        model.talksForever("bla ".repeat(1000));

        // When
        List<Event> events = ask("What now?").rest();

        // Then
        assertThat(events.get(events.size() - 1).name()).isEqualTo("error");
        assertThat(model.listenerGone()).succeedsWithin(Duration.ofSeconds(2));
    }

    @Test
    void whoeverGoesAwayEndsTheCallOfTheModel() {
        // Given
        model.talksForever("bla ");

        // When
        try (EventStream answer = ask("What now?")) {
            assertThat(answer.next()).isPresent();
        }

        // Then
        assertThat(model.listenerGone()).succeedsWithin(Duration.ofSeconds(2));
    }

    @Test
    void anUnknownThreadIsAnErrorEventThatSaysSo() {
        // When
        try (EventStream answer = EventStream.post(
                chat, token(athlete), "{\"message\":\"x\",\"thread_id\":\"" + UUID.randomUUID() + "\"}")) {
            List<Event> events = answer.rest();

            // Then
            assertThat(events).extracting(Event::name).containsExactly("error");
            assertThat(events.get(0).data().path("response").asText()).contains("no conversation with this thread_id");
        }
        assertThat(model.timesAsked()).isZero();
    }

    @Test
    void anEmptyMessageIsA400AndNoStream() {
        try (EventStream answer = EventStream.post(chat, token(athlete), "{\"message\":\"\"}")) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
        }
    }

    private EventStream ask(String question) {
        EventStream answer = EventStream.post(chat, token(athlete), "{\"message\":\"" + question + "\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/event-stream");
        return answer;
    }
}

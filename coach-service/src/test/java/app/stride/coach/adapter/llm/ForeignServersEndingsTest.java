package app.stride.coach.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.coach.usecase.ModelUnavailable;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import app.stride.coach.usecase.chat.Model.Said;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an answer of a foreign server ends: at its end, in its middle, before its first word, or when nobody listens any more. */
class ForeignServersEndingsTest extends ForeignServer {

    @Test
    void aStreamThatEndsInTheMiddleOfASentenceHasBrokenOff() {
        server.streams(SSE, piece("Run easy. Then"), piece(" run 10 "));
        assertThatThrownBy(this::stream)
                .isInstanceOfSatisfying(
                        ModelUnavailable.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE));
    }

    @Test
    void whatAServerSaysToBeTheEndIsTheEnd() {
        server.streams(SSE, piece("Run 10 km"), end("eos"));
        assertThat(words(stream())).isEqualTo("Run 10 km");
    }

    @ParameterizedTest
    @ValueSource(strings = {"length", "content_filter", "max_tokens", "MAX_TOKENS", "model_length"})
    void whatAServerEndsBeforeTheModelDoesIsNotWhole(String reason) {
        server.streams(SSE, piece("Run 10 km"), end(reason), done());
        assertThat(stream()).containsExactly(new Said.Words("Run 10 km"), new Said.CutShort());

        server.mumbles(
                "application/json",
                "{\"choices\":[{\"message\":{\"content\":\"Run 10 km\"},\"finish_reason\":\"" + reason + "\"}]}");
        assertThat(answer()).containsExactly(new Said.Words("Run 10 km"), new Said.CutShort());
    }

    @Test
    void whoeverThinksUntilNothingIsLeftIsToldOfAsThat() {
        String thought = "data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"secret\",\"content\":\"\"}}]}\n\n";
        server.streams(SSE, thought, end("length"), done());
        assertThatThrownBy(this::stream)
                .isInstanceOfSatisfying(
                        ModelUnavailable.class,
                        failure -> assertThat(failure.reason().remedy()).contains("max-answer-tokens"));

        server.mumbles(
                "application/json",
                "{\"choices\":[{\"message\":{\"content\":\"\",\"reasoning_content\":\"secret\"},\"finish_reason\":\"length\"}]}");
        assertThatThrownBy(this::answer)
                .isInstanceOfSatisfying(
                        ModelUnavailable.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.CUT_SHORT));
    }

    @Test
    void whoeverIsStoppedByTheProviderIsNotToldOnlyOfTokens() {
        server.streams(SSE, end("content_filter"), done());
        assertThatThrownBy(this::stream)
                .isInstanceOfSatisfying(
                        ModelUnavailable.class,
                        failure -> assertThat(failure.sentence()).contains("in other words"));
    }

    @Test
    void aThoughtThatIsCutShortIsNoAnswer() {
        // Given
        server.streams(SSE, piece("secret "), piece("</think>"), piece("Run easy."), done());
        stream();

        // When
        server.streams(SSE, piece("secret plans"), end("length"), done());

        // Then
        assertThat(stream()).containsExactly(new Said.CutShort());
    }

    @Test
    void aCallOfAToolThatIsCutShortIsACall() {
        server.inTurn(
                "{\"content\":null,\"tool_calls\":[{\"function\":{\"name\":\"get_plan_week\",\"arguments\":\"{\\\"da\"}}]},\"finish_reason\":\"length\"");
        assertThat(stream())
                .singleElement()
                .isInstanceOfSatisfying(
                        Said.Wants.class,
                        wants -> assertThat(wants.calls().get(0).arguments()).isEmpty());
    }

    @Test
    void whoStopsListeningEndsTheCall() {
        server.talksForever("bla ");
        assertThat(model.stream(QUESTION, account(), LONG_ENOUGH)
                        .select()
                        .first(3)
                        .collect()
                        .asList()
                        .await()
                        .atMost(LONG_ENOUGH))
                .hasSize(3);
        assertThat(server.listenerGone()).succeedsWithin(Duration.ofSeconds(2));
    }
}

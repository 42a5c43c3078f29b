package app.stride.coach.adapter.llm;

import static app.stride.coach.testkit.ScriptedModel.wanting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.coach.usecase.chat.Model.Said;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Which answers of a model count as failures, so that it is left alone after several of them. */
class CallPolicyTest extends ForeignServer {

    private static final int FAILURES = 5;
    private static final Duration TOO_SHORT = Duration.ofMillis(300);

    @Test
    void anAnswerThatTheDeadlineCutsShortIsAFailureThoughItsBeginningWasHeard() {
        // Given
        server.fallsSilentAfter("Run easy ");
        for (int i = 0; i < FAILURES; i++) {
            assertThatThrownBy(this::streamInTooShortATime).hasMessageContaining("TIMED_OUT");
        }

        // When, Then
        assertThatThrownBy(this::streamInTooShortATime).hasMessage("RESTING");
    }

    @Test
    void aModelThatStreamsWishesForToolsButNoAnswerIsLeftAlone() throws Exception {
        assertIsLeftAlone(this::stream);
    }

    @Test
    void aModelThatGivesWishesForToolsButNoAnswerIsLeftAlone() throws Exception {
        assertIsLeftAlone(this::answer);
    }

    private void assertIsLeftAlone(Callable<List<Said>> asking) throws Exception {
        for (int i = 0; i < FAILURES; i++) {
            server.inTurn(wanting("get_plan_week", "{}"));
            assertThat(asking.call()).hasAtLeastOneElementOfType(Said.Wants.class);
            server.fails(503);
            assertThatThrownBy(asking::call).hasMessageContaining("UNREACHABLE");
        }
        assertThatThrownBy(asking::call).hasMessage("RESTING");
    }

    private void streamInTooShortATime() {
        model.stream(QUESTION, account(), TOO_SHORT).collect().asList().await().atMost(LONG_ENOUGH);
    }
}

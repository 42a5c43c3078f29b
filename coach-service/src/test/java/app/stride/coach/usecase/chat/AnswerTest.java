package app.stride.coach.usecase.chat;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.domain.context.Fact;
import app.stride.coach.domain.context.Topic;
import app.stride.coach.domain.question.ToolCall;
import app.stride.coach.domain.tool.ToolResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private final Answer answer = new Answer();

    @Test
    void whatIsAnsweredAtALaterAttemptIsNotMissing() {
        answer.learn(call("{\"days\":30}"), ToolResult.unanswered(Topic.RECENT));
        answer.learn(call("{\"days\":-1}"), ToolResult.failure("This cannot be done."));
        assertThat(answer.missing()).containsExactly(Topic.RECENT);

        answer.learn(call("{\"days\":7}"), told());
        assertThat(answer.missing()).isEmpty();
    }

    @Test
    void whatWasWorkedOutDoesNotOutlastTheAnswer() {
        answer.learn(call("{}"), told(fact("what_if.1000.240.pace"), fact("activity.2026-04-09.1.pace")));

        assertThat(answer.facts()).hasSize(2);
        assertThat(answer.lastingFacts()).containsExactly(fact("activity.2026-04-09.1.pace"));
    }

    @Test
    void whatIsCutShortSaysSoWhereItIsReadAndNotWhereItIsCorrected() {
        answer.say("Run easy, then");
        assertThat(answer.cutShort()).containsExactly(new ChatEvent.Token(Answer.NOT_WHOLE));

        assertThat(answer.text()).isEqualTo("Run easy, then" + Answer.NOT_WHOLE);
        assertThat(answer.said()).isEqualTo("Run easy, then");
    }

    @Test
    void ofNothingNothingBreaksOff() {
        assertThat(answer.cutShort()).isEmpty();
        assertThat(answer.isBlank()).isTrue();
        assertThat(answer.isCutShort()).isTrue();
    }

    private static ToolCall call(String json) {
        return new ToolCall("1", "list_activities", json, Optional.empty());
    }

    private static ToolResult told(Fact... facts) {
        return new ToolResult("Told.", List.of(facts), false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Fact fact(String id) {
        return new Fact(id, "4:00", "/km", "test");
    }
}

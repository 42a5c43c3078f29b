package app.stride.coach.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import org.junit.jupiter.api.Test;

class TallyTest {
    private final Tally tally = new Tally(3000, 500);

    @Test
    void theMostIsTheQuestionAndTheLongestAnswer() {
        assertThat(tally.most()).isEqualTo(1500);
    }

    @Test
    void whatNeverBeganCostsNothing() {
        assertThat(tally.used()).isZero();
    }

    @Test
    void aCallThatBreaksOffCostsWhatWasAskedAndSaid() {
        tally.begin();
        tally.said("x".repeat(300));
        assertThat(tally.used()).isEqualTo(1100);
    }

    @Test
    void whatAModelWantsToHaveCalledCostsAsWell() {
        tally.begin();
        tally.counted(ChatResponse.builder()
                .aiMessage(AiMessage.from(ToolExecutionRequest.builder()
                        .id("1")
                        .name("x".repeat(60))
                        .arguments("x".repeat(240))
                        .build()))
                .build());
        assertThat(tally.used()).isEqualTo(1100);
    }

    @Test
    void aModelThatRefusesCostsNothingUnlessItHadBegun() {
        tally.begin();
        tally.refused();
        assertThat(tally.used()).isZero();
        tally.begin();
        tally.said("x".repeat(300));
        tally.refused();
        assertThat(tally.used()).isEqualTo(1100);
    }

    @Test
    void theModelsOwnCountIsBelieved() {
        tally.begin();
        tally.said("x".repeat(300));
        tally.report(new TokenUsage(800, 90, 890));
        assertThat(tally.used()).isEqualTo(890);
    }

    @Test
    void butNotWhereItWouldRuinOrFoolTheBudget() {
        tally.begin();
        tally.report(new TokenUsage(0, Integer.MAX_VALUE, Integer.MAX_VALUE));
        assertThat(tally.used()).isEqualTo(6000);
        tally.report(new TokenUsage(0, 0, 0));
        assertThat(tally.used()).isEqualTo(250);
        tally.report(new TokenUsage(-5, -5, -10));
        assertThat(tally.used()).isEqualTo(250);
    }
}

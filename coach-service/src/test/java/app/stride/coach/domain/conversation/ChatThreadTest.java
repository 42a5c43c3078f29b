package app.stride.coach.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChatThreadTest {

    private static final Instant NOW = Instant.parse("2026-04-09T06:00:00Z");
    private static final ThreadId ID = new ThreadId(new UUID(1, 2));

    @Test
    void aThreadIsTitledByItsFirstQuestion() {
        assertThat(titleOf("  How was\n my\tweek? ")).isEqualTo("How was my week?");
    }

    @Test
    void aLongTitleIsCutWithoutBreakingACharacter() {
        assertThat(titleOf("😀".repeat(100))).isEqualTo("😀".repeat(59) + "…");
        assertThat(titleOf("x".repeat(60))).isEqualTo("x".repeat(60));
    }

    @Test
    void theModelIsRemindedOfAnsweredQuestionsOnly() {
        // Given
        ChatThread thread = thread(
                Turn.ofAthlete("a", NOW),
                Turn.ofCoach("A", NOW),
                Turn.ofAthlete("lost", NOW),
                Turn.ofAthlete("b", NOW),
                Turn.ofCoach("B", NOW),
                Turn.ofAthlete("open", NOW));

        // When, Then
        assertThat(thread.lastExchanges(20)).extracting(Turn::text).containsExactly("a", "A", "b", "B");
        assertThat(thread.lastExchanges(3)).extracting(Turn::text).containsExactly("b", "B");
        assertThat(thread.lastExchanges(1)).isEmpty();
    }

    @Test
    void aHistoryThatBeginsWithAnAnswerLeavesItOut() {
        ChatThread thread = thread(Turn.ofCoach("A", NOW), Turn.ofAthlete("b", NOW), Turn.ofCoach("B", NOW));
        assertThat(thread.lastExchanges(20)).extracting(Turn::text).containsExactly("b", "B");
    }

    private static String titleOf(String question) {
        return ChatThread.begunWith(question, ID, NOW).summary().title();
    }

    private static ChatThread thread(Turn... turns) {
        return new ChatThread(new ThreadSummary(ID, "t", NOW, NOW), List.of(turns));
    }
}

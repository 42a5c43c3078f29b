package app.stride.coach.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.testkit.Turns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChatThreadTest {

    private static final Instant NOW = Instant.parse("2026-04-09T06:00:00Z");
    private static final int LONG = 1000;
    private static final ThreadId ID = new ThreadId(new UUID(1, 2));

    @Test
    void aThreadIsTitledByItsFirstQuestion() {
        assertThat(titleOf("  How was\n my\tweek? ")).isEqualTo("How was my week?");
    }

    @Test
    void aLongTitleIsCutWithoutBreakingACharacter() {
        assertThat(titleOf("😀".repeat(100))).isEqualTo("😀".repeat(59) + "…");
        assertThat(titleOf("x".repeat(60))).isEqualTo("X" + "x".repeat(59));
    }

    @Test
    void aTitleIsTheFirstSentenceAndEndsAfterAWholeWord() {
        assertThat(titleOf("Hi coach, should I run on Sunday? My legs are heavy, and I slept badly."))
                .isEqualTo("Should I run on Sunday?");
        assertThat(titleOf("I have ten weeks, hate tempo runs and can only run on Tuesday, Thursday and Saturday"))
                .isEqualTo("I have ten weeks, hate tempo runs and can only run on…");
        assertThat(titleOf("Hi")).isEqualTo("Hi");
        assertThat(titleOf("Hallo!")).isEqualTo("Hallo!");
    }

    @Test
    void aTitleOfAModelIsOneLineOfPlainWords() {
        assertThat(Title.written("**“Back from a calf injury.”**")).contains("Back from a calf injury");
        assertThat(Title.written("<b>a</b>\n# b")).contains("b a /b b");
        assertThat(Title.written(" ")).isEmpty();
        assertThat(Title.written("a word ".repeat(40))).isEmpty();
    }

    @Test
    void theModelIsRemindedOfAnsweredQuestionsOnly() {
        // Given
        ChatThread thread = thread(
                Turn.ofAthlete("a", NOW),
                Turns.ofCoach("A", NOW),
                Turn.ofAthlete("lost", NOW),
                Turn.ofAthlete("b", NOW),
                Turns.ofCoach("B", NOW),
                Turn.ofAthlete("open", NOW));

        // When, Then
        assertThat(thread.lastExchanges(20, LONG)).extracting(Turn::text).containsExactly("a", "A", "b", "B");
        assertThat(thread.lastExchanges(3, LONG)).extracting(Turn::text).containsExactly("b", "B");
        assertThat(thread.lastExchanges(1, LONG)).isEmpty();
    }

    @Test
    void aHistoryThatBeginsWithAnAnswerLeavesItOut() {
        ChatThread thread = thread(Turns.ofCoach("A", NOW), Turn.ofAthlete("b", NOW), Turns.ofCoach("B", NOW));
        assertThat(thread.lastExchanges(20, LONG)).extracting(Turn::text).containsExactly("b", "B");
    }

    @Test
    void anAnswerStaysWithItsQuestionWhenAnotherWasAskedMeanwhile() {
        // Given
        Turn first = Turn.ofAthlete("tempo?", NOW);
        Turn second = Turn.ofAthlete("with fever?", NOW.plusSeconds(1));
        Turn yes = first.answeredWith("Yes.", NOW.plusSeconds(2), List.of());
        Turn no = second.answeredWith("No.", NOW.plusSeconds(3), List.of());

        // When, Then
        assertThat(thread(first, second, yes, no).turns()).containsExactly(first, yes, second, no);
        assertThat(thread(first, second, no, yes).lastExchanges(20, LONG)).containsExactly(first, yes, second, no);
        assertThat(thread(first, second, yes).lastExchanges(20, LONG)).containsExactly(first, yes);
        assertThat(thread(first).with(second, no).lastExchanges(20, LONG)).containsExactly(second, no);
        assertThat(thread(second, yes).lastExchanges(20, LONG)).isEmpty();
    }

    @Test
    void aLateAnswerDoesNotCountLaterQuestionsAsSummedUp() {
        // Given
        Turn slow = Turn.ofAthlete("slow", NOW);
        Turn quick = Turn.ofAthlete("quick", NOW.plusSeconds(1));
        List<Turn> turns = List.of(
                slow,
                quick,
                quick.answeredWith("Quick.", NOW.plusSeconds(2), List.of()),
                slow.answeredWith("Slow.", NOW.plusSeconds(9), List.of()));

        // When
        ChatThread summed = new ChatThread(
                new ThreadSummary(ID, "t", NOW, NOW), Optional.of(Recollection.written("sum", slow.at())), turns);

        // Then
        assertThat(summed.lastExchanges(20, LONG)).extracting(Turn::text).containsExactly("quick", "Quick.");
    }

    @Test
    void nothingIsSummedUpAsLongAsTheModelCanBeRemindedOfAllOfIt() {
        assertThat(exchanges(5).dueToBeSummedUp(10, LONG)).isEmpty();
    }

    @Test
    void whatIsSummedUpLeavesTheYoungestHalf() {
        assertThat(exchanges(6).dueToBeSummedUp(10, LONG))
                .extracting(Turn::text)
                .containsExactly("q0", "a0", "q1", "a1", "q2", "a2", "q3", "a3");
    }

    @Test
    void longTurnsAreSummedUpSooner() {
        assertThat(exchanges(4).dueToBeSummedUp(10, 7)).hasSize(6);
    }

    @Test
    void whatIsSummedUpIsNotToldAgain() {
        ChatThread thread = exchanges(6);
        ChatThread summed = new ChatThread(
                thread.summary(),
                Optional.of(Recollection.written("sum", thread.turns().get(7).at())),
                thread.turns());
        assertThat(summed.lastExchanges(20, LONG)).extracting(Turn::text).containsExactly("q4", "a4", "q5", "a5");
        assertThat(summed.dueToBeSummedUp(10, LONG)).isEmpty();
    }

    private static ChatThread exchanges(int count) {
        return thread(IntStream.range(0, count)
                .boxed()
                .flatMap(i -> Stream.of(
                        Turn.ofAthlete("q" + i, NOW.plusSeconds(2L * i)),
                        Turns.ofCoach("a" + i, NOW.plusSeconds(2L * i + 1))))
                .toArray(Turn[]::new));
    }

    private static String titleOf(String question) {
        return ChatThread.begunWith(question, ID, NOW).summary().title();
    }

    private static ChatThread thread(Turn... turns) {
        return new ChatThread(new ThreadSummary(ID, "t", NOW, NOW), Optional.empty(), List.of(turns));
    }
}

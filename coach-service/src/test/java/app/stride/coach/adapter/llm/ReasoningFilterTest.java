package app.stride.coach.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.usecase.chat.Model.Said;
import io.smallrye.mutiny.Multi;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasoningFilterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<think>secret</think>Run easy.|Run easy.",
                "<think>\\nsecret\\n</think>\\n\\nRun easy.|Run easy.",
                "<THINK>secret</Think>Run easy.|Run easy.",
                "<thinking>secret</thinking>Run <thought>secret</thought>easy.|Run easy.",
                "[THINK]secret[/THINK]Run easy.|Run easy.",
                "Run easy.<tool_call>{~secret~:1}</tool_call>|Run easy.",
                "secret, so he should rest.</think>Run easy.|Run easy.",
                "<think>secret without an end|",
                "<think></think>Run easy.|Run easy.",
                "<#channel#>analysis<#message#>secret<#end#><#start#>assistant<#channel#>final<#message#>Run easy.<#return#>|Run easy.",
                "Run 5 < 6 km [week.2] <b>fast</b> a<|Run 5 < 6 km [week.2] <b>fast</b> a<",
                "Run easy.<#im_end#>|Run easy.",
            })
    void whatIsThoughtIsNotHeardHoweverItIsCutIntoPieces(String answer, String heard) {
        String said = answer.replace('#', '|').replace("\\n", "\n");
        String expected = heard == null ? "" : heard;
        assertThat(ReasoningFilter.without(said)).isEqualTo(expected);
        for (int size = 1; size <= said.length(); size++) {
            assertThat(heard(new AtomicBoolean(), cut(said, size)))
                    .as("pieces of %d", size)
                    .isEqualTo(expected);
        }
    }

    @Test
    void anAnswerWithoutThoughtsIsHeardPieceByPiece() {
        assertThat(said(new AtomicBoolean(), List.of("Run ", "easy ", "today.")))
                .containsExactly(new Said.Words("Run "), new Said.Words("easy "), new Said.Words("today."));
    }

    @Test
    void aModelThatOnceThoughtUnmarkedIsHeardFromTheEndOfItsThoughtOn() {
        // Given
        AtomicBoolean unmarked = new AtomicBoolean();
        assertThat(said(unmarked, List.of("secret", "</think>", "Run."))).contains(new Said.Anew());

        // When, Then
        assertThat(said(unmarked, List.of("secret ", "more</th", "ink>\n\nRun ", "easy.")))
                .containsExactly(new Said.Words("Run "), new Said.Words("easy."));
        assertThat(said(unmarked, List.of("Run ", "easy."))).containsExactly(new Said.Words("Run easy."));
        assertThat(said(unmarked, List.of("<think>secret</think>", "Run."))).containsExactly(new Said.Words("Run."));
    }

    private static List<String> cut(String text, int size) {
        return IntStream.iterate(0, at -> at < text.length(), at -> at + size)
                .mapToObj(at -> text.substring(at, Math.min(text.length(), at + size)))
                .toList();
    }

    private static String heard(AtomicBoolean unmarked, List<String> pieces) {
        StringBuilder heard = new StringBuilder();
        for (Said said : said(unmarked, pieces)) {
            if (said instanceof Said.Words words) {
                heard.append(words.text());
            } else {
                heard.setLength(0);
            }
        }
        return heard.toString();
    }

    private static List<Said> said(AtomicBoolean unmarked, List<String> pieces) {
        Stream<Said> words = pieces.stream().map(Said.Words::new);
        return new ArrayList<>(ReasoningFilter.outOf(Multi.createFrom().items(words), unmarked)
                .collect()
                .asList()
                .await()
                .indefinitely());
    }
}

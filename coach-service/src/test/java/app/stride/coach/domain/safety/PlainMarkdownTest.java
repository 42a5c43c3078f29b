package app.stride.coach.domain.safety;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.testkit.Injections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlainMarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Run **easy** today, 5:20/km [week.2].|Run **easy** today, 5:20/km [week.2].",
                "Heart rate < 150 bpm, then <5 min rest|Heart rate < 150 bpm, then <5 min rest",
                "- one\\n- two|- one\\n- two",
                "Great! [week.1]|Great! [week.1]",
                "![map](https://evil.example/p?d=1)|[map] ((link removed))",
                "![](//evil.example/p)|[] ((link removed))",
                "[plan](https://evil.example/?q=1) now|[plan] ((link removed)) now",
                "[plan](javascript:alert(1))|[plan] (javascript:alert(1))",
                "see https://evil.example/?d=1, ok|see (link removed) ok",
                "HTTPS://EVIL.example|(link removed)",
                "www.evil.example/x|(link removed)",
                "mailto:a@b.example?body=x|(link removed)",
                "[a][b]|[a] [b]",
                "[b]: //evil.example/x|[b] : (link removed)",
                "<script>alert(1)</script>|&lt;script>alert(1)&lt;/script>",
                "<https://evil.example>|<(link removed)>",
                "a <!-- b -->|a &lt;!-- b -->",
                "half w|half w",
                "km/h|km/h",
            })
    void whatCanOnlyBeReadStays(String said, String shown) {
        assertThat(whole(said.replace("\\n", "\n"))).isEqualTo(shown.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @MethodSource("app.stride.coach.testkit.Injections#all")
    void nothingThatActsGetsThroughHoweverItIsCut(String sample) {
        // Given
        String expected = whole(sample);
        Random random = new Random(sample.hashCode());

        // When, Then
        for (int round = 0; round < 20; round++) {
            assertThat(inPieces(sample, random)).isEqualTo(expected);
        }
        assertThat(inPieces(sample, null)).isEqualTo(expected);
        assertThat(Injections.activeIn(expected)).isEmpty();
    }

    @Test
    void theCheckOfTheseTestsSeesWhatActs() {
        assertThat(List.of(
                        "![a](https://x.example/a.png)",
                        "[a](https://x.example)",
                        "<img src=x>",
                        "https://x.example/?d=1",
                        "[a]\n\n[a]: https://x.example",
                        "www.x.example"))
                .allSatisfy(
                        markdown -> assertThat(Injections.activeIn(markdown)).isNotEmpty());
    }

    @Test
    void anEndlessAddressCostsNothing() {
        PlainMarkdown markdown = new PlainMarkdown();
        StringBuilder shown = new StringBuilder(markdown.next("see https://evil.example/"));
        for (int i = 0; i < 100_000; i++) {
            shown.append(markdown.next("data"));
        }
        assertThat(shown.append(markdown.next(" end")).append(markdown.end())).hasToString("see (link removed) end");
    }

    private static String whole(String said) {
        PlainMarkdown markdown = new PlainMarkdown();
        return markdown.next(said) + markdown.end();
    }

    /** Without chance, one character at a time. */
    private static String inPieces(String said, @org.jspecify.annotations.Nullable Random random) {
        PlainMarkdown markdown = new PlainMarkdown();
        StringBuilder shown = new StringBuilder();
        int at = 0;
        while (at < said.length()) {
            int end = Math.min(said.length(), at + 1 + (random == null ? 0 : random.nextInt(6)));
            if (end < said.length() && Character.isLowSurrogate(said.charAt(end))) {
                end++;
            }
            shown.append(markdown.next(said.substring(at, end)));
            at = end;
        }
        return shown.append(markdown.end()).toString();
    }
}

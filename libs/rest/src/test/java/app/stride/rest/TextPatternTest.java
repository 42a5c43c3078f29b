package app.stride.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTest {

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"", "easy", "one\ntwo\r\nthree\t3", "Über 10 km 🏃", "„Lauf“\u00a0– gut"})
    void severalLinesInAnyLanguageArePlain(String text) {
        assertThat(text).matches(TextPattern.LINES);
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"a\u0000", "\u000b", "\u001b[31m", "\u007f", "\u0085", "half \ud83c", "\udfc3 half"})
    void controlCharactersAndHalvesOfCharactersAreNot(String text) {
        assertThat(text).doesNotMatch(TextPattern.LINES);
    }
}

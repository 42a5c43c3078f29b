package app.stride.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "*", " * "})
    void withoutATagEveryVersionMatches(String header) {
        IfMatch ifMatch = IfMatch.of(header);

        assertThat(ifMatch.isAny()).isTrue();
        assertThat(ifMatch.tags()).isEmpty();
        assertThat(ifMatch.matches("7"::equals)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", " \"7\" ", "\"6\", \"7\"", "\"7\",\"8\"", "W/\"6\", \"7\""})
    void oneOfTheTagsIsEnough(String header) {
        assertThat(IfMatch.of(header).matches("7"::equals)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"7\"", "W/\"7\", \"6\"", "\"6\"", "\"77\"", "\"\"", "7", "seven", "\"7", "\"*\""})
    void aWeakTagAnotherOneOrNoneAtAllMatchesNot(String header) {
        IfMatch ifMatch = IfMatch.of(header);

        assertThat(ifMatch.isAny()).isFalse();
        assertThat(ifMatch.matches("7"::equals)).isFalse();
    }

    @Test
    void theTagsAreTheStrongOnesWithoutTheirQuotes() {
        assertThat(IfMatch.of("\"1\", W/\"2\", \"3.4-x\"").tags()).containsExactly("1", "3.4-x");
    }

    @Test
    void aStaleVersionIsA412ThatSaysWhatToDo() {
        assertThat(IfMatch.stale().getStatusCode()).isEqualTo(412);
        assertThat(IfMatch.stale().getDetail()).contains("Read the resource again");
    }
}

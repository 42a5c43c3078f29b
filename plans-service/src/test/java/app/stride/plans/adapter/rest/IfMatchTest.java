package app.stride.plans.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @ParameterizedTest
    @ValueSource(strings = {"*", " ", "\"3-abc\"", "\"2-x\", \"3-y\"", "\"3-\""})
    void theRevisionOfATagDecides(String header) {
        assertThat(new IfMatch(header).test(3)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"2-abc\"", "\"33-abc\"", "\"abc\"", "W/\"3-abc\"", "3-abc", "3", "\"\"", "\"9999999999-a\""})
    void whateverElseIsNamedDoesNotMatch(String header) {
        assertThat(new IfMatch(header).test(3)).isFalse();
    }

    @Test
    void withoutTheHeaderAnyRevisionWillDo() {
        assertThat(new IfMatch(null).test(3)).isTrue();
    }
}

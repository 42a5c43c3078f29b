package app.stride.coach.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatRequestTest {
    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u0085b"})
    void controlCharactersAreRefused(String message) {
        assertThatThrownBy(() -> new ChatRequest(message, null, null).toMessage())
                .isInstanceOf(HttpProblem.class)
                .hasMessageContaining("message");
    }

    @Test
    void soAreHalvesOfCharacters() {
        String half = "a" + Character.toString(0x1F3C3).charAt(0) + "b";

        assertThatThrownBy(() -> new ChatRequest(half, null, null).toMessage()).isInstanceOf(HttpProblem.class);
    }

    @Test
    void linesAndEveryScriptAreText() {
        String message = "Erste Zeile\r\n\tzweite \u2013 " + Character.toString(0x1F3C3);

        assertThat(new ChatRequest(message, null, null).toMessage().words()).isEqualTo(message);
    }
}

package app.stride.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenStreamsTest {
    private final OpenStreams streams = new OpenStreams(2);

    @Test
    void soManyMayBeOpenAndNoMore() {
        assertThat(streams.opened("anna")).isTrue();
        assertThat(streams.opened("anna")).isTrue();
        assertThat(streams.opened("anna")).isFalse();
        assertThat(streams.opened("ben")).isTrue();
    }

    @Test
    void oneThatEndsMakesRoom() {
        streams.opened("anna");
        streams.opened("anna");
        streams.closed("anna");

        assertThat(streams.opened("anna")).isTrue();
        assertThat(streams.opened("anna")).isFalse();
    }
}

package app.stride.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {
    private final Tally tally = new Tally(2);

    @Test
    void soManyMayBeOpenAndNoMore() {
        assertThat(tally.begins("anna")).isTrue();
        assertThat(tally.begins("anna")).isTrue();
        assertThat(tally.begins("anna")).isFalse();
        assertThat(tally.begins("ben")).isTrue();
    }

    @Test
    void oneThatEndsMakesRoom() {
        tally.begins("anna");
        tally.begins("anna");
        tally.ends("anna");

        assertThat(tally.begins("anna")).isTrue();
        assertThat(tally.begins("anna")).isFalse();
    }
}

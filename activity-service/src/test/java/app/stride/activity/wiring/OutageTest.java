package app.stride.activity.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutageTest {
    private final Outage outage = new Outage();

    @Test
    void itIsToldOnceThatItBeginsAndOnceThatItIsOver() {
        assertThat(outage.ends()).isFalse();
        assertThat(outage.begins()).isTrue();
        assertThat(outage.begins()).isFalse();
        assertThat(outage.ends()).isTrue();
        assertThat(outage.ends()).isFalse();
    }

    @Test
    void theNextOneIsToldAgain() {
        assertThat(outage.begins()).isTrue();
        assertThat(outage.ends()).isTrue();

        assertThat(outage.begins()).isTrue();
    }
}

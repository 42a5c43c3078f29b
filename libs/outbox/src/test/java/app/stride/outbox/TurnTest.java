package app.stride.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnTest {
    private static final Duration SOON = Duration.ofMillis(20);

    private final Turn turn = new Turn();

    @Test
    void oneWorksAtATime() {
        assertThat(turn.take()).isTrue();
        assertThat(turn.take()).isFalse();

        turn.giveBack();

        assertThat(turn.take()).isTrue();
    }

    @Test
    void nobodyBeginsAnyMoreWhenItIsOver() {
        assertThat(turn.endsWithin(SOON)).isTrue();

        assertThat(turn.isOver()).isTrue();
        assertThat(turn.take()).isFalse();
    }

    @Test
    void whoeverWorksMayComeToAnEnd() {
        turn.take();

        assertThat(turn.endsWithin(SOON)).isFalse();
        turn.giveBack();

        assertThat(turn.take()).isFalse();
        assertThat(turn.endsWithin(SOON)).isTrue();
    }
}

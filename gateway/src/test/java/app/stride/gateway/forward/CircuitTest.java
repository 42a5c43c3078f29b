package app.stride.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CircuitTest {
    private static final int TOLERATED = 3;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final AtomicLong now = new AtomicLong();
    private final Circuit circuit = new Circuit(
            new CircuitConfig() {
                @Override
                public int failures() {
                    return TOLERATED;
                }

                @Override
                public Duration pause() {
                    return PAUSE;
                }
            },
            now::get);

    @Test
    void aFewFailuresAreTolerated() {
        fail(TOLERATED - 1);

        assertThat(circuit.admits()).isTrue();
        assertThat(circuit.isBroken()).isFalse();
    }

    @Test
    void anAnswerInBetweenMakesThemForgotten() {
        fail(TOLERATED - 1);
        circuit.succeeded();
        fail(TOLERATED - 1);

        assertThat(circuit.admits()).isTrue();
    }

    @Test
    void afterManyInARowOneCallInEachPauseMayTry() {
        fail(TOLERATED);
        assertThat(circuit.admits()).isFalse();

        now.addAndGet(PAUSE.toNanos());

        assertThat(IntStream.range(0, 10).filter(call -> circuit.admits()).count())
                .isEqualTo(1);
        circuit.failed();
        assertThat(circuit.admits()).isFalse();
    }

    @Test
    void oneAnswerClosesItAgain() {
        fail(TOLERATED);
        now.addAndGet(PAUSE.toNanos());
        assertThat(circuit.admits()).isTrue();

        circuit.succeeded();

        assertThat(IntStream.range(0, 10).filter(call -> circuit.admits()).count())
                .isEqualTo(10);
    }

    private void fail(int times) {
        IntStream.range(0, times).forEach(time -> circuit.failed());
    }
}

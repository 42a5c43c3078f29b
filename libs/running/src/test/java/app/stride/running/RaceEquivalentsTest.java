package app.stride.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaceEquivalentsTest {

    @ParameterizedTest(name = "{1} s over {0} m is worth {3} s over {2} m")
    @CsvSource({"5000, 1200, 10000, 2501.9", "10000, 2730, 42195, 12558.5", "21097.5, 5400, 42195, 11258.6"})
    void aPerformanceIsWorthATimeOverAnotherDistance(double metres, double seconds, double other, double worth) {
        // 4.2195^1.06 is 4.6002; examples that go around on the web reckon with 4.514 or 4.535.
        Duration found = RaceEquivalents.riegel(
                Distance.ofMetres(metres), Seconds.toDuration(seconds), Distance.ofMetres(other));

        assertThat(Seconds.of(found)).isCloseTo(worth, within(0.1));
    }

    @Test
    void aRaceOfNoLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RaceEquivalents.riegel(Distance.ZERO, Duration.ofMinutes(1), Distance.MILE));
    }
}

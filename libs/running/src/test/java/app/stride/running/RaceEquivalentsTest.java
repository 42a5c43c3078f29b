package app.stride.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
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

    @Property
    void thereAndBackAgainIsTheSameTime(
            @ForAll @DoubleRange(min = 1500, max = 42_195) double metres,
            @ForAll @DoubleRange(min = 1500, max = 42_195) double otherMetres) {
        var distance = Distance.ofMetres(metres);
        var other = Distance.ofMetres(otherMetres);
        var time = Duration.ofMinutes(30);

        Duration back = RaceEquivalents.riegel(other, RaceEquivalents.riegel(distance, time, other), distance);

        assertThat(Seconds.of(back)).isCloseTo(1800, within(0.05));
    }

    @Test
    void aRaceOfNoLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RaceEquivalents.riegel(Distance.ZERO, Duration.ofMinutes(1), Distance.MILE));
    }
}

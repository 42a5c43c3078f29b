package app.stride.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class RaceEquivalentsPropertiesTest {

    @Property(seed = "42")
    void thereAndBackAgainIsTheSameTime(
            @ForAll @DoubleRange(min = 1500, max = 42_195) double metres,
            @ForAll @DoubleRange(min = 1500, max = 42_195) double otherMetres) {
        var distance = Distance.ofMetres(metres);
        var other = Distance.ofMetres(otherMetres);
        var time = Duration.ofMinutes(30);

        Duration back = RaceEquivalents.riegel(other, RaceEquivalents.riegel(distance, time, other), distance);

        assertThat(Seconds.of(back)).isCloseTo(1800, within(0.05));
    }
}

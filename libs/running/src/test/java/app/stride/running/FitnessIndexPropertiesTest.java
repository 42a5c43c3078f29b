package app.stride.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class FitnessIndexPropertiesTest {

    @Property(seed = "42")
    void thePredictedTimeIsWorthTheIndexThatPredictedIt(
            @ForAll @DoubleRange(min = 10.1, max = 99.9) double index,
            @ForAll @DoubleRange(min = 800, max = 100_000) double metres) {
        var distance = Distance.ofMetres(metres);

        var back = FitnessIndex.ofPerformance(distance, FitnessIndex.of(index).raceTime(distance));

        // A millisecond over 800 m is worth up to 0.0008.
        assertThat(back.value()).isCloseTo(index, within(0.001));
    }

    @Property(seed = "42")
    void theFitterRunnerIsFaster(
            @ForAll @DoubleRange(min = 10, max = 99) double index,
            @ForAll @DoubleRange(min = 0.1, max = 1) double more,
            @ForAll @DoubleRange(min = 800, max = 100_000) double metres) {
        var distance = Distance.ofMetres(metres);

        assertThat(FitnessIndex.of(index + more).raceTime(distance))
                .isLessThan(FitnessIndex.of(index).raceTime(distance));
    }

    @Property(seed = "42")
    void theLongerRaceIsRunAtASlowerPace(
            @ForAll @DoubleRange(min = 30, max = 100) double index,
            @ForAll @DoubleRange(min = 800, max = 20_000) double metres,
            @ForAll @DoubleRange(min = 1.01, max = 3) double factor) {
        var distance = Distance.ofMetres(metres);
        var fitness = FitnessIndex.of(index);

        assertThat(fitness.racePace(distance.times(factor)).isSlowerThan(fitness.racePace(distance)))
                .isTrue();
    }

    @Property(seed = "42")
    void velocityAndOxygenCostAreInverse(@ForAll @DoubleRange(min = 1, max = 130) double oxygen) {
        assertThat(OxygenCost.ofVelocity(OxygenCost.velocityFor(oxygen))).isCloseTo(oxygen, within(1e-9));
    }
}

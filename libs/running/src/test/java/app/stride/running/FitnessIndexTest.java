package app.stride.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitnessIndexTest {

    private static final Distance FIVE = Distance.FIVE_KILOMETRES;

    @ParameterizedTest(name = "{0} m in {1} s is an index of {2}")
    @CsvSource({
        "1500, 240, 70.100",
        "1609.344, 300, 59.404",
        "5000, 1200, 49.806",
        "5000, 1500, 38.309",
        "10000, 3003, 39.965",
        "10000, 2334.5, 53.652",
        "21097.5, 5400, 50.977",
        "42195, 10800, 53.528",
        "42195, 14400, 37.904"
    })
    void anIndexIsWorkedOutFromAPerformance(double metres, double seconds, double index) {
        var found = FitnessIndex.ofPerformance(Distance.ofMetres(metres), Seconds.toDuration(seconds));

        assertThat(found.value()).isCloseTo(index, within(0.001));
    }

    @Test
    void theWorkedExampleByHandIsReproduced() {
        // 10 km in 40 minutes is 250 m/min: it costs -4.60 + 0.182258 * 250 + 0.000104 * 250² = 47.4645 ml/kg/min. For
        // 40
        // minutes 0.8 + 0.1894393 * e^-0.51112 + 0.2989558 * e^-7.73042 = 0.91376 can be kept up. 47.4645 / 0.91376 =
        // 51.944.
        var found = FitnessIndex.ofPerformance(Distance.TEN_KILOMETRES, Duration.ofMinutes(40));

        assertThat(found.value()).isCloseTo(51.9440826680247, within(1e-9));
    }

    @ParameterizedTest(name = "index {0} races {1} m in {2} s")
    @CsvSource({
        "30, 1500, 509.5",
        "30, 10000, 3828.9",
        "30, 21097.5, 8477.2",
        "40, 5000, 1446.2",
        "40, 42195, 13777.4",
        "50, 5000, 1196.0",
        "50, 10000, 2479.6",
        "50, 42195, 11439.7",
        "60, 1500, 275.3",
        "70, 5000, 895.5",
        "70, 42195, 8592.7",
        "85, 5000, 757.3",
        "85, 42195, 7275.1"
    })
    void anIndexPredictsRaceTimes(double index, double metres, double seconds) {
        Duration found = FitnessIndex.of(index).raceTime(Distance.ofMetres(metres));

        assertThat(Seconds.of(found)).isCloseTo(seconds, within(0.06));
    }

    @Test
    void timesAreTakenInMinutesAsTheEquationsWantThem() {
        // With t in seconds, as some pages have it, the fraction for 20 minutes is 0.8 and the index 59.3.
        assertThat(FitnessIndex.ofPerformance(FIVE, Duration.ofMinutes(20)).value())
                .isLessThan(50);
    }

    @Test
    void theExponentOfTheSlowDecayIsTheOneThatWasPublished() {
        // Often typed as -0.0115, which makes 0.9568 of the first and takes 0.2 off the index of 20 minutes over 5 km.
        assertThat(OxygenCost.sustainableFraction(20)).isCloseTo(0.95298, within(0.00001));
        assertThat(OxygenCost.sustainableFraction(180)).isCloseTo(0.81899, within(0.00001));
    }

    @Test
    void theLinearTermOfTheOxygenCostIsNotTruncated() {
        // 0.1822 for 0.182258 loses 0.017 ml/kg/min at 300 m/min.
        assertThat(OxygenCost.ofVelocity(300)).isCloseTo(59.4374, within(1e-9));
    }

    @Test
    void aPaceIsThatOfTheRaceTime() {
        var index = FitnessIndex.of(50);

        assertThat(index.racePace(FIVE)).isEqualTo(Pace.of(FIVE, index.raceTime(FIVE)));
        assertThat(index.racePace(FIVE)).hasToString("3:59/km");
    }

    @ParameterizedTest
    @CsvSource({"9.99", "100.01", "-1", "NaN", "Infinity"})
    void anIndexOutsideOfHumanReachIsRefused(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FitnessIndex.of(value))
                .withMessage("fitness index must be between 10.0 and 100.0, but was " + value);
    }

    @Test
    void aPerformanceWithoutDistanceOrTimeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FitnessIndex.ofPerformance(Distance.ZERO, Duration.ofMinutes(1)))
                .withMessageStartingWith("distance in metres must be");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FitnessIndex.ofPerformance(FIVE, Duration.ZERO))
                .withMessageStartingWith("time in seconds must be");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FitnessIndex.of(50).raceTime(Distance.ZERO))
                .withMessageStartingWith("distance in metres must be");
    }

    @Test
    void anEffortThatSaysNothingAboutFitnessHasNoIndex() {
        assertThat(FitnessIndex.ofEffort(Distance.ofMetres(400), Duration.ofSeconds(60)))
                .as("too short for oxygen to decide")
                .isEmpty();
        assertThat(FitnessIndex.ofEffort(FIVE, Duration.ofMinutes(6)))
                .as("a car")
                .isEmpty();
        assertThat(FitnessIndex.ofEffort(Distance.ofMetres(300), Duration.ofHours(1)))
                .as("a stroll")
                .isEmpty();
        assertThat(FitnessIndex.ofEffort(Distance.ZERO, Duration.ZERO)).isEmpty();
    }

    @Test
    void anEffortThatSaysSomethingHasTheIndexOfThePerformance() {
        var time = Duration.ofMinutes(20);

        assertThat(FitnessIndex.ofEffort(FIVE, time)).contains(FitnessIndex.ofPerformance(FIVE, time));
    }
}

package app.stride.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingPacesTest {

    @Test
    void aRunnerOfIndex50TrainsAtThesePaces() {
        // By hand for threshold: 88.2 % of 50 is 44.1 ml/kg/min; (-0.182258 + √(0.182258² + 4 * 0.000104 * 48.7)) /
        // 0.000208
        // is 235.545 m/min, or 254.73 s/km.
        TrainingPaces paces = FitnessIndex.of(50).trainingPaces();

        assertThat(paces.threshold().secondsPerKilometre()).isCloseTo(254.73, within(0.01));
        assertThat(paces.easy()).hasToString("4:56/km-5:34/km");
        assertThat(paces.marathon()).hasToString("4:31/km");
        assertThat(paces.threshold()).hasToString("4:15/km");
        assertThat(paces.interval()).hasToString("3:54/km");
        assertThat(paces.repetition()).hasToString("3:37/km");
    }

    @ParameterizedTest
    @ValueSource(doubles = {48, 55, 70, 85})
    void aFitRunnersMarathonPaceIsThatOfThePredictedMarathon(double value) {
        var index = FitnessIndex.of(value);

        assertThat(index.trainingPaces().marathon()).isEqualTo(index.racePace(Distance.MARATHON));
    }

    @Test
    void aBeginnersMarathonPaceIsSlowerThanThePredictedMarathon() {
        var index = FitnessIndex.of(30);
        double slower = index.trainingPaces().marathon().secondsPerKilometre()
                / index.racePace(Distance.MARATHON).secondsPerKilometre();

        assertThat(slower).isCloseTo(1.0265, within(0.0005));
    }

    @Test
    void pacesInTheWrongOrderAreRefused() {
        Pace slow = Pace.ofSecondsPerKilometre(300);
        Pace fast = Pace.ofSecondsPerKilometre(240);
        var easy = new PaceRange(Pace.ofSecondsPerKilometre(360), Pace.ofSecondsPerKilometre(400));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrainingPaces(easy, slow, fast, fast, fast))
                .withMessage("the repetition pace 4:00/km is not faster than the interval pace 4:00/km");
    }
}

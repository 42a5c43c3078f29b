package app.stride.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeTest {
    @ParameterizedTest
    @CsvSource({
        "-0.45, 4.0323, 1.1201",
        "-0.10, 2.1517, 0.5977",
        "-0.05, 2.7459, 0.7628",
        "0, 3.6, 1",
        "0.05, 4.6852, 1.3014",
        "0.10, 5.9682, 1.6578",
        "0.45, 19.4260, 5.3961"
    })
    void theCostOfRunningFollowsThePublishedPolynomial(double grade, double cost, double factor) {
        assertThat(Grade.of(grade).runningCost()).isCloseTo(cost, within(0.0005));
        assertThat(Grade.of(grade).levelMetresPerMetre()).isCloseTo(factor, within(0.0005));
    }

    @Test
    void steeperGroundThanWasMeasuredCountsAsTheSteepestThatWas() {
        assertThat(Grade.of(0.9).runningCost()).isEqualTo(Grade.of(0.45).runningCost());
        assertThat(Grade.of(-2).runningCost()).isEqualTo(Grade.of(-0.45).runningCost());
    }

    @Test
    void runningIsCheapestAboutEighteenPercentDownhill() {
        double cheapest = Grade.of(-0.1814).runningCost();

        assertThat(cheapest).isCloseTo(1.7813, within(0.001));
        assertThat(Grade.of(-0.20).runningCost()).isGreaterThan(cheapest);
        assertThat(Grade.of(-0.16).runningCost()).isGreaterThan(cheapest);
    }

    @Test
    void uphillTheLevelPaceIsFaster() {
        Pace sixMinutes = Pace.ofSecondsPerKilometre(360);

        assertThat(Grade.of(0.05).levelPace(sixMinutes).secondsPerKilometre()).isCloseTo(276.6, within(0.1));
    }
}

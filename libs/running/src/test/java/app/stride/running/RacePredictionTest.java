package app.stride.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RacePredictionTest {
    private static final FitnessIndex INDEX = FitnessIndex.of(50);

    @Test
    void theTimeIsThatOfTheEquationsAndTheRangeLiesAroundIt() {
        RacePrediction tenK = RacePrediction.of(INDEX, Distance.FIVE_KILOMETRES, Distance.TEN_KILOMETRES);

        assertThat(tenK.time()).isEqualTo(INDEX.raceTime(Distance.TEN_KILOMETRES));
        assertThat(tenK.fast()).isLessThan(tenK.time());
        assertThat(tenK.slow()).isGreaterThan(tenK.time());
    }

    @Test
    void theFartherTheDistanceFromTheEffortTheWiderTheRange() {
        assertThat(width(Distance.FIVE_KILOMETRES)).isLessThan(width(Distance.TEN_KILOMETRES));
        assertThat(width(Distance.TEN_KILOMETRES)).isLessThan(width(Distance.HALF_MARATHON));
        assertThat(width(Distance.HALF_MARATHON)).isLessThan(width(Distance.MARATHON));
    }

    @Test
    void aMarathonPromisedByAShortRaceMayWellBeMuchSlower() {
        RacePrediction marathon = RacePrediction.of(INDEX, Distance.TEN_KILOMETRES, Distance.MARATHON);

        Duration better = marathon.time().minus(marathon.fast());
        Duration worse = marathon.slow().minus(marathon.time());
        assertThat(worse).isGreaterThan(better.multipliedBy(2));
    }

    private static double width(Distance distance) {
        RacePrediction prediction = RacePrediction.of(INDEX, Distance.FIVE_KILOMETRES, distance);
        return (double) (prediction.slow().toMillis() - prediction.fast().toMillis())
                / prediction.time().toMillis();
    }
}

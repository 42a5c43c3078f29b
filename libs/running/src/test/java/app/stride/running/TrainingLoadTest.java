package app.stride.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import app.stride.running.BanisterTrimp.Weighting;
import app.stride.running.TrainingLoad.Method;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingLoadTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Pace THRESHOLD = Pace.ofSecondsPerKilometre(240);

    @ParameterizedTest(name = "an hour at {1} of 50-190 bpm is {2} for {0}")
    @CsvSource({"MEN, 150, 108.10", "WOMEN, 150, 121.50", "MEN, 190, 261.9", "WOMEN, 190, 274.1", "MEN, 50, 0"})
    void theImpulseWeighsTheReserveInUse(Weighting weighting, int mean, double load) {
        // For men at 150: the reserve in use is 100 of 140; 60 * 0.71429 * 0.64 * e^(1.92 * 0.71429) = 108.10.
        TrainingLoad found = trimp(mean, weighting);

        assertThat(found.value()).isCloseTo(load, within(0.05));
        assertThat(found.method()).isEqualTo(Method.TRIMP);
    }

    @Test
    void aMeanBeyondTheKnownLimitsCountsAsTheLimit() {
        assertThat(trimp(45, Weighting.MEN)).isEqualTo(trimp(50, Weighting.MEN));
        assertThat(trimp(201, Weighting.MEN)).isEqualTo(trimp(190, Weighting.MEN));
    }

    @Test
    void aMaximalRateThatIsNotAboveTheRestingOneIsRefused() {
        var rate = HeartRate.ofBpm(60);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BanisterTrimp.of(HOUR, rate, rate, rate, Weighting.MEN))
                .withMessage("the maximal heart rate 60 bpm is not above the resting one 60 bpm");
    }

    @Test
    void anHourAtThresholdIsAStressOf100() {
        TrainingLoad found = RunningStress.of(HOUR, THRESHOLD, THRESHOLD);

        assertThat(found).isEqualTo(new TrainingLoad(100, Method.RTSS));
    }

    @Test
    void runningAtHalfTheSpeedIsAQuarterOfTheStressAndNotFourTimes() {
        // The paces divided the wrong way round would make slow running the harder.
        TrainingLoad found = RunningStress.of(HOUR, Pace.ofSecondsPerKilometre(480), THRESHOLD);

        assertThat(found.value()).isCloseTo(25, within(1e-9));
    }

    @Test
    void stressGrowsWithTimeAndTheSquareOfIntensity() {
        Pace mean = Pace.ofSecondsPerKilometre(240 / 0.843);

        TrainingLoad found = RunningStress.of(Duration.ofSeconds(3900), mean, THRESHOLD);

        assertThat(RunningStress.intensity(mean, THRESHOLD)).isCloseTo(0.843, within(1e-9));
        assertThat(found.value()).isCloseTo(76.99, within(0.005));
    }

    @Test
    void aNegativeDurationIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunningStress.of(Duration.ofSeconds(-1), THRESHOLD, THRESHOLD));
    }

    private static TrainingLoad trimp(int mean, Weighting weighting) {
        return BanisterTrimp.of(HOUR, HeartRate.ofBpm(mean), HeartRate.ofBpm(50), HeartRate.ofBpm(190), weighting);
    }
}

package app.stride.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EfficiencyTest {
    @Test
    void aBeatCarriesTheMetresOfAMinuteOverItsBeats() {
        // 5:00/km is 200 m/min; over 150 beats a minute that is 1⅓ m a beat.
        HeartbeatDistance perBeat =
                HeartbeatDistance.of(Distance.TEN_KILOMETRES, Duration.ofMinutes(50), HeartRate.ofBpm(150));

        assertThat(perBeat.metres()).isCloseTo(1.3333, within(0.0001));
        assertThat(perBeat).hasToString("1.33 m/beat");
    }

    @Test
    void aHeartThatDriftsUpAtTheSameSpeedDecouplesUpwards() {
        int size = 3_601;
        double[] beats = new double[size];
        Arrays.setAll(beats, i -> i <= size / 2 ? 140 : 147);

        double percent = AerobicDecoupling.of(clock(size), evenly(size, 3), beats)
                .orElseThrow()
                .percent();

        assertThat(percent).isCloseTo(100 * (1 - 140.0 / 147), within(0.05));
    }

    @Test
    void aPauseIsNoneOfEitherHalf() {
        int size = 3_601;
        double[] seconds = clock(size);
        for (int i = 1_000; i < size; i++) {
            seconds[i] += 1_800;
        }
        double[] beats = new double[size];
        Arrays.fill(beats, 150);

        assertThat(AerobicDecoupling.of(seconds, evenly(size, 3), beats)
                        .orElseThrow()
                        .percent())
                .isCloseTo(0, within(0.01));
    }

    @Test
    void aShortRunOrOneWithoutHeartRateSaysNothing() {
        double[] silent = new double[3_601];
        Arrays.fill(silent, Double.NaN);
        double[] beats = new double[1_000];
        Arrays.fill(beats, 150);

        assertThat(AerobicDecoupling.of(clock(3_601), evenly(3_601, 3), silent)).isEmpty();
        assertThat(AerobicDecoupling.of(clock(1_000), evenly(1_000, 3), beats)).isEmpty();
    }

    private static double[] clock(int size) {
        return evenly(size, 1);
    }

    private static double[] evenly(int size, double step) {
        double[] values = new double[size];
        Arrays.setAll(values, i -> i * step);
        return values;
    }
}

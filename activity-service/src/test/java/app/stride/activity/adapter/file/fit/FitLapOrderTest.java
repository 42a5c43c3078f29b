package app.stride.activity.adapter.file.fit;

import static app.stride.activity.testkit.FitBytes.MORNING;
import static app.stride.activity.testkit.FitBytes.UINT32;
import static app.stride.activity.testkit.FitBytes.UINT8;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.activity.Lap;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.testkit.FitBytes;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Laps are those of the run from its beginning to its end, in whatever order a FIT file holds them. */
class FitLapOrderTest extends OddFitFiles {
    private static final int LAP = 19;
    private static final int NO_HEART_RATE = 0xff;

    private static FitBytes lap(FitBytes file, int second, int metres, int heartRate) {
        return file.message(2)
                .put(MORNING + second + 600, 4)
                .put(MORNING + second, 4)
                .put(600_000, 4)
                .put(100L * metres, 4)
                .put(heartRate, 1);
    }

    @Test
    void theLatestMayComeFirst() {
        FitBytes file = run().define(1, RECORD, 253, 4, UINT32, 5, 4, UINT32);
        for (int i = 0; i <= 1800; i += 10) {
            file.message(1).put(MORNING + i, 4).put(300L * i, 4);
        }
        file.define(2, LAP, 253, 4, UINT32, 2, 4, UINT32, 8, 4, UINT32, 9, 4, UINT32, 15, 1, UINT8);
        lap(lap(lap(file, 1200, 1500, 0), 600, 2100, NO_HEART_RATE), 0, 1800, 140);

        Recording run = only(file);

        assertThat(run.laps())
                .extracting(Lap::startOffset)
                .containsExactly(Duration.ZERO, Duration.ofMinutes(10), Duration.ofMinutes(20));
        assertThat(run.laps()).extracting(lap -> lap.distance().metres()).containsExactly(1800.0, 2100.0, 1500.0);
        assertThat(run.laps().get(0).averageHeartRate().bpm()).isEqualTo(140);
        assertThat(run.laps().subList(1, 3)).extracting(Lap::averageHeartRate).containsOnlyNulls();
    }
}

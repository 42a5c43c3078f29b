package app.stride.activity.adapter.file.fit;

import static app.stride.activity.testkit.FitBytes.MORNING;
import static app.stride.activity.testkit.FitBytes.UINT32;
import static app.stride.activity.testkit.FitBytes.UINT8;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.domain.activity.Lap;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.testkit.FitBytes;
import app.stride.activity.testkit.TcxText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Laps are those of the run from its beginning to its end, in whatever order a file holds them. */
class LapOrderTest extends OddFitFiles {
    private static final int LAP = 19;
    private static final int NO_HEART_RATE = 0xff;

    private static Recording only(byte[] content) {
        List<Recording> recordings = ((Read) new ActivityFiles().read(content, "recording")).recordings();
        assertThat(recordings).hasSize(1);
        return recordings.get(0);
    }

    private static void areInOrder(Recording run) {
        assertThat(run.laps())
                .extracting(Lap::startOffset)
                .containsExactly(Duration.ZERO, Duration.ofMinutes(10), Duration.ofMinutes(20));
        assertThat(run.laps()).extracting(lap -> lap.distance().metres()).containsExactly(1800.0, 2100.0, 1500.0);
    }

    private static FitBytes lap(FitBytes file, int second, int metres, int heartRate) {
        return file.message(2)
                .put(MORNING + second + 600, 4)
                .put(MORNING + second, 4)
                .put(600_000, 4)
                .put(100L * metres, 4)
                .put(heartRate, 1);
    }

    @Test
    void thoseOfAFitFileThatTellsTheLatestFirst() {
        FitBytes file = run().define(1, RECORD, 253, 4, UINT32, 5, 4, UINT32);
        for (int i = 0; i <= 1800; i += 10) {
            file.message(1).put(MORNING + i, 4).put(300L * i, 4);
        }
        file.define(2, LAP, 253, 4, UINT32, 2, 4, UINT32, 8, 4, UINT32, 9, 4, UINT32, 15, 1, UINT8);
        lap(lap(lap(file, 1200, 1500, 0), 600, 2100, NO_HEART_RATE), 0, 1800, 140);

        Recording run = only(file);

        areInOrder(run);
        assertThat(run.laps().get(0).averageHeartRate().bpm()).isEqualTo(140);
        assertThat(run.laps().subList(1, 3)).extracting(Lap::averageHeartRate).containsOnlyNulls();
    }

    @Test
    void thoseOfATcxFile() {
        areInOrder(only(new TcxText(START)
                .activity("Running")
                .lap(0, 600, 1800, "Manual")
                .run(0, 600, 0, 3)
                .endLap()
                .lap(1200, 600, 1500, "Manual")
                .run(1210, 1800, 3900, 2.5)
                .endLap()
                .lap(600, 600, 2100, "Manual")
                .run(610, 1200, 1800, 3.5)
                .endLap()
                .endActivity("X")
                .file()));
    }

    @Test
    void thoseOfAnActivityOfStrava() {
        String lap = "{\"start_date\": \"2024-05-01T06:%s:00Z\", \"distance\": %d, \"moving_time\": 600}";
        String run = """
            {"id": 7, "start_date": "2024-05-01T06:00:00Z", "type": "Run", "distance": 5400, "moving_time": 1800,
             "elapsed_time": 1800, "laps": [%s, %s, %s]}
            """.formatted(lap.formatted("20", 1500), lap.formatted("00", 1800), lap.formatted("10", 2100));

        Recording read = only(run.getBytes(StandardCharsets.UTF_8));

        areInOrder(read);
        assertThat(read.laps()).extracting(Lap::averageHeartRate).containsOnlyNulls();
    }
}

package app.stride.activity.domain.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.testkit.RecordingArchive;
import app.stride.activity.testkit.RecordingArchive.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against an independent computation over real recordings. */
class PublishedBestEffortsTest {
    private final Map<String, List<BestEffort>> known = new HashMap<>();

    @Test
    void everyEffortIsWithinASecondOfAnIndependentComputation() {
        List<Row> rows = RecordingArchive.table("best_efforts.tsv").stream()
                .filter(row -> row.get("file").startsWith("run/"))
                .toList();

        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(seconds(row)).isCloseTo(Double.parseDouble(row.get("best_elapsed_s")), within(1.0)));
    }

    private double seconds(Row row) {
        double metres = Double.parseDouble(row.get("metres"));
        return known.computeIfAbsent(row.get("file"), PublishedBestEffortsTest::effortsOf).stream()
                .filter(effort -> Math.abs(effort.distance().distance().metres() - metres) < 1)
                .mapToDouble(effort -> effort.elapsed().toMillis() / 1000.0)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static List<BestEffort> effortsOf(String file) {
        Read read = (Read) new ActivityFiles().read(RecordingArchive.read(file), file);
        return BestEfforts.of(read.recordings().get(0));
    }
}

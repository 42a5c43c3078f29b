package app.stride.activity.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.effort.BestEfforts;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is sent as a recording is read or refused, soon and without an error. In an ordinary build each target runs once on each of its
 * seeds; with {@code -Pfuzz -Dtest=RecordingsFuzzTest#fit} it is fuzzed, guided by what the code does with its input.
 */
class RecordingsFuzzTest {
    static Stream<byte[]> fitSeeds() {
        return Seeds.fit();
    }

    static Stream<byte[]> gpxSeeds() {
        return Seeds.gpx();
    }

    static Stream<byte[]> tcxSeeds() {
        return Seeds.tcx();
    }

    @MethodSource("fitSeeds")
    @FuzzTest(maxDuration = "10m")
    void fit(byte[] content) {
        if (FitReader.recognizes(content)) {
            check(FitReader.read(content));
        }
        check(new ActivityFiles().read(content, "run.fit"));
    }

    @MethodSource("gpxSeeds")
    @FuzzTest(maxDuration = "10m")
    void gpx(byte[] content) {
        check(new ActivityFiles().read(content, "run.gpx"));
    }

    @MethodSource("tcxSeeds")
    @FuzzTest(maxDuration = "10m")
    void tcx(byte[] content) {
        check(new ActivityFiles().read(content, "run.tcx"));
    }

    private static void check(ReadOutcome outcome) {
        if (outcome instanceof Read read) {
            assertThat(read.recordings()).isNotEmpty();
            read.recordings().forEach(BestEfforts::of);
        }
    }
}

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
 * seeds; in CI it is fuzzed for half a minute, guided by what the code does with its input; {@link LongFuzzing} does so for hours.
 */
class RecordingsFuzzTest {
    /** How long each target is fuzzed in CI. */
    static final String FOR = "30s";

    static Stream<byte[]> fitSeeds() {
        return Seeds.fit();
    }

    static Stream<byte[]> gpxSeeds() {
        return Seeds.gpx();
    }

    static Stream<byte[]> tcxSeeds() {
        return Seeds.tcx();
    }

    static Stream<byte[]> jsonSeeds() {
        return Seeds.json();
    }

    @MethodSource("fitSeeds")
    @FuzzTest(maxDuration = FOR)
    void fit(byte[] content) {
        if (FitReader.recognizes(content)) {
            check(FitReader.read(content));
        }
        check(new ActivityFiles().read(content, "run.fit"));
    }

    @MethodSource("gpxSeeds")
    @FuzzTest(maxDuration = FOR)
    void gpx(byte[] content) {
        check(new ActivityFiles().read(content, "run.gpx"));
    }

    @MethodSource("tcxSeeds")
    @FuzzTest(maxDuration = FOR)
    void tcx(byte[] content) {
        check(new ActivityFiles().read(content, "run.tcx"));
    }

    @MethodSource("jsonSeeds")
    @FuzzTest(maxDuration = FOR)
    void json(byte[] content) {
        check(new ActivityFiles().read(content, "run.json"));
    }

    static void check(ReadOutcome outcome) {
        if (outcome instanceof Read read) {
            assertThat(read.recordings()).isNotEmpty();
            read.recordings().forEach(BestEfforts::of);
        }
    }
}

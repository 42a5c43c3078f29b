package app.stride.activity.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.activity.Activity;
import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.ReadOutcome.Refused;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.effort.BestEfforts;
import app.stride.activity.domain.sameness.Richness;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is sent as a recording is read or refused, soon and without an error. In an ordinary build each target runs once on each of its
 * seeds; in CI it is fuzzed for half a minute, guided by what the code does with its input; {@link LongFuzzing} does so for hours.
 */
class RecordingsFuzzTest {
    /** How long each target is fuzzed in CI. */
    static final String FOR = "30s";

    private static final ActivityId ID = new ActivityId(new UUID(0, 1));
    private static final AthleteId ATHLETE = new AthleteId("somebody");

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
            read.recordings().forEach(RecordingsFuzzTest::check);
        } else {
            // That is what is said of errors that nobody foresaw.
            assertThat(((Refused) outcome).reason()).doesNotContain("in a way that leaves nothing to read");
        }
    }

    /** What an upload does with it. */
    private static void check(Recording recording) {
        BestEfforts.of(recording);
        Richness.of(recording);
        assertThat(Activity.recorded(ID, ATHLETE, recording, ZoneOffset.UTC, null)
                        .localDate())
                .isNotNull();
    }
}

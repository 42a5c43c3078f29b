package app.stride.activity.adapter.file;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.junit.jupiter.params.provider.MethodSource;

/** The targets of {@link RecordingsFuzzTest} and {@link ArchivesFuzzTest} for an hour each; never part of a build. */
class LongFuzzing {
    private static final String FOR = "1h";
    private static final String RECORDINGS = "app.stride.activity.adapter.file.RecordingsFuzzTest#";
    private static final String ARCHIVES = "app.stride.activity.adapter.file.ArchivesFuzzTest#";

    @MethodSource(RECORDINGS + "fitSeeds")
    @FuzzTest(maxDuration = FOR)
    void fit(byte[] content) {
        RecordingsFuzzTest.check(new ActivityFiles().read(content, "run.fit"));
    }

    @MethodSource(RECORDINGS + "gpxSeeds")
    @FuzzTest(maxDuration = FOR)
    void gpx(byte[] content) {
        RecordingsFuzzTest.check(new ActivityFiles().read(content, "run.gpx"));
    }

    @MethodSource(RECORDINGS + "tcxSeeds")
    @FuzzTest(maxDuration = FOR)
    void tcx(byte[] content) {
        RecordingsFuzzTest.check(new ActivityFiles().read(content, "run.tcx"));
    }

    @MethodSource(RECORDINGS + "jsonSeeds")
    @FuzzTest(maxDuration = FOR)
    void json(byte[] content) {
        RecordingsFuzzTest.check(new ActivityFiles().read(content, "run.json"));
    }

    @MethodSource(ARCHIVES + "zipSeeds")
    @FuzzTest(maxDuration = FOR)
    void zip(byte[] content) throws IOException {
        ArchivesFuzzTest.open(content);
    }

    @MethodSource(ARCHIVES + "csvSeeds")
    @FuzzTest(maxDuration = FOR)
    void csv(byte[] content) {
        ArchivesFuzzTest.list(content);
    }
}

package app.stride.activity.adapter.file;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.junit.jupiter.params.provider.MethodSource;

/** The {@link FuzzTargets} for an hour each; never part of a build. */
class LongFuzzing {
    private static final String FOR = "1h";

    @MethodSource(FuzzTargets.SEEDS + "fit")
    @FuzzTest(maxDuration = FOR)
    void fit(byte[] content) {
        FuzzTargets.fit(content);
    }

    @MethodSource(FuzzTargets.SEEDS + "gpx")
    @FuzzTest(maxDuration = FOR)
    void gpx(byte[] content) {
        FuzzTargets.gpx(content);
    }

    @MethodSource(FuzzTargets.SEEDS + "tcx")
    @FuzzTest(maxDuration = FOR)
    void tcx(byte[] content) {
        FuzzTargets.tcx(content);
    }

    @MethodSource(FuzzTargets.SEEDS + "json")
    @FuzzTest(maxDuration = FOR)
    void json(byte[] content) {
        FuzzTargets.json(content);
    }

    @MethodSource(FuzzTargets.SEEDS + "zip")
    @FuzzTest(maxDuration = FOR)
    void zip(byte[] content) throws IOException {
        FuzzTargets.zip(content);
    }

    @MethodSource(FuzzTargets.SEEDS + "csv")
    @FuzzTest(maxDuration = FOR)
    void csv(byte[] content) {
        FuzzTargets.csv(content);
    }
}

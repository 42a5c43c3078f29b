package app.stride.activity.adapter.file;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as a GPX file; see {@link FuzzTargets}. */
class GpxFuzzTest {
    @MethodSource(FuzzTargets.SEEDS + "gpx")
    @FuzzTest(maxDuration = FuzzTargets.IN_A_BUILD)
    void gpx(byte[] content) {
        FuzzTargets.gpx(content);
    }
}

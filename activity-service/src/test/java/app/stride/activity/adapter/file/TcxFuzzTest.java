package app.stride.activity.adapter.file;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as a TCX file; see {@link FuzzTargets}. */
class TcxFuzzTest {
    @MethodSource(FuzzTargets.SEEDS + "tcx")
    @FuzzTest(maxDuration = FuzzTargets.IN_A_BUILD)
    void tcx(byte[] content) {
        FuzzTargets.tcx(content);
    }
}

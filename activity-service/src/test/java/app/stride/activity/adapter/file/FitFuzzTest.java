package app.stride.activity.adapter.file;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as a FIT file; see {@link FuzzTargets}. */
class FitFuzzTest {
    @MethodSource(FuzzTargets.SEEDS + "fit")
    @FuzzTest(maxDuration = FuzzTargets.IN_A_BUILD)
    void fit(byte[] content) {
        FuzzTargets.fit(content);
    }
}

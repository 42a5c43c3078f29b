package app.stride.activity.adapter.file;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as a list; see {@link FuzzTargets}. */
class CsvFuzzTest {
    @MethodSource(FuzzTargets.SEEDS + "csv")
    @FuzzTest(maxDuration = FuzzTargets.IN_A_BUILD)
    void csv(byte[] content) {
        FuzzTargets.csv(content);
    }
}

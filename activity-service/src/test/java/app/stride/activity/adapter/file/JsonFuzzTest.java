package app.stride.activity.adapter.file;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as a recording in JSON; see {@link FuzzTargets}. */
class JsonFuzzTest {
    @MethodSource(FuzzTargets.SEEDS + "json")
    @FuzzTest(maxDuration = FuzzTargets.IN_A_BUILD)
    void json(byte[] content) {
        FuzzTargets.json(content);
    }
}

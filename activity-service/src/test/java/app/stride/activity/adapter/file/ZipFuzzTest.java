package app.stride.activity.adapter.file;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as an archive; see {@link FuzzTargets}. */
class ZipFuzzTest {
    @MethodSource(FuzzTargets.SEEDS + "zip")
    @FuzzTest(maxDuration = FuzzTargets.IN_A_BUILD)
    void zip(byte[] content) throws IOException {
        FuzzTargets.zip(content);
    }
}

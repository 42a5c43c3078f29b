package app.stride.activity.adapter.zstd;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.usecase.ingest.PackedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** To pack a file takes its size once more at most, whatever is in it. */
class ZstdPackingMemoryTest {
    private static final int FILE = 20 << 20;
    private static final String HEAP = "-Xmx56m";

    public static void main(String[] arguments) {
        byte[] file = new byte[FILE];
        new Random(42).nextBytes(file);
        PackedFile packed = new ZstdPacking().pack(file);
        System.out.print(packed.zstd() ? "smaller" : "as it was");
    }

    @Test
    void noiseIsKeptAsItWasWithinASmallHeap() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ZstdPackingMemoryTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(told).isEqualTo("as it was");
    }
}

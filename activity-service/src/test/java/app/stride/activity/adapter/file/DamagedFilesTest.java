package app.stride.activity.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.adapter.file.fit.FitReader;
import app.stride.activity.adapter.file.xml.XmlFiles;
import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.effort.BestEfforts;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.GpxText;
import app.stride.activity.testkit.TcxText;
import com.garmin.fit.LapTrigger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Thousands of damaged files, each of which is read or refused, and never throws. */
@Timeout(120)
class DamagedFilesTest {
    private static final int TRIES = 4000;
    private static final Instant START = Instant.parse("2024-05-01T06:00:00Z");

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(
                        "run.fit",
                        new FitRun(START)
                                .run(40, 3, 150)
                                .lap(LapTrigger.DISTANCE)
                                .pause(9)
                                .run(40, 3, 150)
                                .lap(LapTrigger.SESSION_END)
                                .file()),
                Arguments.of(
                        "run.gpx",
                        new GpxText(START)
                                .track("Run", "running")
                                .segment()
                                .run(0, 100, 0, 3)
                                .endSegment()
                                .segment()
                                .run(160, 300, 400, 3)
                                .endSegment()
                                .endTrack()
                                .file()),
                Arguments.of(
                        "run.tcx",
                        new TcxText(START)
                                .activity("Running")
                                .lap(0, 100, 300, "Distance")
                                .run(0, 100, 0, 3)
                                .endLap()
                                .endActivity("X")
                                .file()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noDamageEverThrows(String name, byte[] sound) {
        Random random = new Random(20_240_501);
        ActivityFiles files = new ActivityFiles();

        for (int i = 0; i < TRIES; i++) {
            byte[] damaged = damage(sound, random);
            ReadOutcome outcome = files.read(damaged, name);

            if (outcome instanceof Read read) {
                assertThat(read.recordings()).isNotEmpty();
                read.recordings().forEach(BestEfforts::of);
            }
        }
    }

    /** Below the facade, whose last resort would hide a mistake of the readers. */
    @ParameterizedTest
    @MethodSource("files")
    void noDamageIsUnforeseen(String name, byte[] sound) throws IOException {
        Random random = new Random(7);

        for (int i = 0; i < TRIES; i++) {
            byte[] damaged = damage(sound, random);
            ReadOutcome outcome = FitReader.recognizes(damaged)
                    ? FitReader.read(damaged)
                    : XmlFiles.read(new ByteArrayInputStream(damaged));
            assertThat(outcome).isNotNull();
        }
    }

    private static byte[] damage(byte[] sound, Random random) {
        byte[] damaged = sound.clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(5)) {
                case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> damaged[at] = (byte) random.nextInt(256);
                case 2 -> Arrays.fill(damaged, at, Math.min(damaged.length, at + random.nextInt(20)), (byte) -1);
                case 3 -> {
                    int length = Math.min(random.nextInt(200), damaged.length - at);
                    int to = random.nextInt(damaged.length - length + 1);
                    System.arraycopy(sound, at, damaged, to, length);
                }
                default -> damaged = Arrays.copyOf(damaged, Math.max(1, damaged.length - random.nextInt(100)));
            }
        }
        return damaged;
    }
}

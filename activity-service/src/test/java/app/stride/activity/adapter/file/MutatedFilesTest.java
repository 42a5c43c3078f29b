package app.stride.activity.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.adapter.file.archive.ArchiveFiles;
import app.stride.activity.adapter.file.list.Logbooks;
import app.stride.activity.usecase.ingest.Archives.Contents;
import app.stride.activity.usecase.ingest.Archives.UnreadableArchiveException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of damaged recordings, archives and lists, always the same ones: the short form of fuzzing the
 * {@link FuzzTargets}.
 */
@Timeout(120)
class MutatedFilesTest {
    private static final int TRIES = 1500;

    @TempDir
    Path directory;

    @Test
    void noDamagedRecordingMeetsAnErrorThatNobodyForesaw() {
        Random random = new Random(20_240_501);
        List<byte[]> seeds = Stream.of(Seeds.fit(), Seeds.gpx(), Seeds.tcx(), Seeds.json())
                .flatMap(Function.identity())
                .toList();
        for (byte[] seed : seeds) {
            for (int i = 0; i < TRIES; i++) {
                FuzzTargets.fit(damage(seed, random));
            }
        }
    }

    @Test
    void noDamagedListEverThrows() {
        Random random = new Random(20_240_502);
        for (byte[] seed : Seeds.csv().toList()) {
            for (int i = 0; i < TRIES; i++) {
                byte[] damaged = damage(seed, random);
                Logbooks.recognizes(damaged);
                assertThat(Logbooks.read(damaged, "list.csv")).isNotNull();
            }
        }
    }

    @Test
    void noDamagedArchiveEverThrowsAnythingButARefusal() throws IOException {
        Random random = new Random(20_240_503);
        List<byte[]> seeds = Seeds.zip().toList();
        for (int i = 0; i < TRIES; i++) {
            Path file = Files.write(directory.resolve("sent.zip"), damage(seeds.get(i % seeds.size()), random));
            try (Contents contents = new ArchiveFiles(directory).open(file, "sent.zip")) {
                for (int place = 0; place < contents.size(); place++) {
                    assertThat(contents.read(place).file()).isNotNull();
                }
            } catch (UnreadableArchiveException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }

    private static byte[] damage(byte[] sound, Random random) {
        byte[] damaged = sound.clone();
        for (int i = 0; i <= random.nextInt(8); i++) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(4)) {
                case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> damaged[at] = (byte) random.nextInt(256);
                case 2 -> Arrays.fill(damaged, at, Math.min(damaged.length, at + random.nextInt(20)), (byte) '"');
                default -> damaged = Arrays.copyOf(damaged, Math.max(1, damaged.length - random.nextInt(30)));
            }
        }
        return damaged;
    }
}

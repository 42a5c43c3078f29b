package app.stride.activity.adapter.file;

import app.stride.activity.usecase.ingest.Archives.Contents;
import app.stride.activity.usecase.ingest.Archives.UnreadableArchiveException;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as an archive or a list is opened or refused, soon and without an error; see {@link RecordingsFuzzTest}. */
class ArchivesFuzzTest {
    static Stream<byte[]> zipSeeds() {
        return Seeds.zip();
    }

    static Stream<byte[]> csvSeeds() {
        return Seeds.csv();
    }

    @MethodSource("zipSeeds")
    @FuzzTest(maxDuration = RecordingsFuzzTest.FOR)
    void zip(byte[] content) throws IOException {
        open(content);
    }

    static void open(byte[] content) throws IOException {
        Path directory = Files.createTempDirectory("fuzz");
        Path file = Files.write(directory.resolve("sent.zip"), content);
        try (Contents contents = new ArchiveFiles(directory).open(file, "sent.zip")) {
            for (int place = 0; place < contents.size(); place++) {
                contents.read(place);
            }
        } catch (UnreadableArchiveException refused) {
            // With a sentence, as it should be.
        } finally {
            Files.deleteIfExists(file);
            Files.delete(directory);
        }
    }

    @MethodSource("csvSeeds")
    @FuzzTest(maxDuration = RecordingsFuzzTest.FOR)
    void csv(byte[] content) {
        list(content);
    }

    static void list(byte[] content) {
        Logbooks.recognizes(content);
        Logbooks.read(content, "list.csv")
                .ifPresent(logbook -> logbook.entries().forEach(entry -> entry.recording(ZoneOffset.UTC)));
    }
}

package app.stride.activity.adapter.file.archive;

import app.stride.activity.testkit.FitRun;
import app.stride.activity.usecase.ingest.Archives.Contents;
import app.stride.activity.usecase.ingest.Archives.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Archives as they are sent, in a directory of their own, and all that is read from them. */
abstract class SentArchives {
    static final byte[] RUN =
            new FitRun(Instant.parse("2025-05-01T06:00:00Z")).run(120, 3, 140).file();

    @TempDir
    Path directory;

    List<Item> items(byte[] archive) throws IOException {
        Path file = Files.write(directory.resolve("sent"), archive);
        List<Item> items = new ArrayList<>();
        try (Contents contents = new ArchiveFiles(directory).open(file, "sent.zip")) {
            for (int place = 0; place < contents.size(); place++) {
                items.add(contents.read(place));
            }
        }
        return items;
    }
}

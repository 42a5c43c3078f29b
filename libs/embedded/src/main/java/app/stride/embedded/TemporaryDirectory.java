package app.stride.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory that lives as long as the embedded server which was not given one. */
record TemporaryDirectory(Path path) implements AutoCloseable {

    static TemporaryDirectory named(String name) {
        try {
            return new TemporaryDirectory(Files.createTempDirectory("stride-" + name + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what can be deleted: a server that is just going down may still hold or remove files of its own. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> childrenFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : childrenFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            path.toFile().deleteOnExit();
        }
    }
}

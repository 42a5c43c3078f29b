package app.stride.operations.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this repository, wherever the tests are started. */
public final class Repository {
    private static final Path ROOT = root();

    private Repository() {}

    public static Path file(String path) {
        return ROOT.resolve(path);
    }

    public static String text(String path) {
        return text(file(path));
    }

    public static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(Path path, String text) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a directory whose names end so, by name. */
    public static List<Path> files(String directory, String ending) {
        try (Stream<Path> files = Files.list(file(directory))) {
            return files.filter(path -> path.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below a directory whose names end so, by path. */
    public static List<Path> tree(String directory, String ending) {
        try (Stream<Path> files = Files.walk(file(directory))) {
            return files.filter(path -> path.toString().endsWith(ending))
                    .filter(path -> !path.toString().contains("/target/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("mvnw"))) {
            directory = directory.getParent();
        }
        return directory;
    }
}

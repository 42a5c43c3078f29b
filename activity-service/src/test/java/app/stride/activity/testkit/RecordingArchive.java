package app.stride.activity.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Real recordings beside the repository, where somebody has put them; tests that read them are skipped elsewhere. */
public final class RecordingArchive {
    private static final Path ROOT = root();

    private RecordingArchive() {}

    /** One row of a table of the archive, by column name. */
    public record Row(Map<String, String> values) {
        public String get(String column) {
            return values.getOrDefault(column, "");
        }

        @Override
        public String toString() {
            return get("file") + (values.containsKey("effort") ? " " + get("effort") : "");
        }
    }

    /** Where they would be; whether they are there is another question. */
    public static Path directory() {
        return ROOT;
    }

    public static byte[] read(String file) {
        return bytes(present().resolve(file));
    }

    /** The rows of a table; a column's name is what stands before its first bracket. */
    public static List<Row> table(String file) {
        List<String> lines = new String(bytes(present().resolve(file)), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList();
        String[] columns = lines.get(0).split("\t", -1);
        return lines.stream()
                .skip(1)
                .map(line -> row(columns, line.split("\t", -1)))
                .toList();
    }

    private static Row row(String[] columns, String[] cells) {
        return new Row(IntStream.range(0, columns.length)
                .boxed()
                .collect(Collectors.toMap(
                        i -> columns[i].replaceAll("\\(.*", ""), i -> i < cells.length ? cells[i] : "")));
    }

    private static Path present() {
        assumeTrue(Files.isDirectory(ROOT), "no archive of recordings beside the repository");
        return ROOT;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (directory.getParent() != null && !Files.exists(directory.resolve("mvnw"))) {
            directory = directory.getParent();
        }
        return directory.resolveSibling("shared").resolve("data").resolve("activities");
    }
}

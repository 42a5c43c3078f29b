package app.stride.running;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The published tables, which are not ours to ship: read from beside the repository where they are, else the test is left out. */
final class ReferenceTables {

    private static final Path DIRECTORY = Path.of("..", "shared", "data", "reference");

    private ReferenceTables() {}

    /** The rows of a tab-separated table, each by the names in its first line. */
    static List<Map<String, String>> read(String name) {
        Path file = repository().resolve(DIRECTORY).resolve(name);
        assumeTrue(Files.isReadable(file), "the published table is not at hand: " + name);
        List<String> lines = lines(file);
        String[] header = lines.get(0).split("\t", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], i < cells.length ? cells[i] : "");
            }
            rows.add(row);
        }
        return rows;
    }

    /** A time as runners write it: {@code m:ss} or {@code h:mm:ss}, perhaps with tenths. */
    static Duration time(String text) {
        double seconds = 0;
        for (String part : text.split(":")) {
            seconds = seconds * 60 + Double.parseDouble(part);
        }
        return Seconds.toDuration(seconds);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path repository() {
        Path directory = Path.of("").toAbsolutePath();
        for (Path at = directory; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) {
                return at;
            }
        }
        return directory;
    }
}

package app.stride.activity.adapter.file.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.testkit.RecordingArchive;
import app.stride.running.Distance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lists of real years of running beside the repository: each line of each of them comes in, with the figures that others read in it. */
class RealHistoriesTest {
    private static final Path HISTORY = RecordingArchive.directory().resolveSibling("history");

    @BeforeEach
    void needTheHistories() {
        assumeTrue(Files.isDirectory(HISTORY), "no histories beside the repository");
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(HISTORY)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Logbook read(Path file) throws IOException {
        return Logbooks.read(Files.readAllBytes(file), file.getFileName().toString())
                .orElseThrow();
    }

    @Test
    void everyLineOfEveryListComesIn() throws IOException {
        for (Path file : files(".csv")) {
            Logbook logbook = read(file);
            long lines = new CsvCount(Files.readString(file)).rows() - 1;

            assertThat(logbook.unreadable()).as("%s", file).isEmpty();
            assertThat(logbook.entries()).as("%s", file).hasSize((int) lines);
        }
    }

    /** Rows counted without our reader of tables: quotes and line ends are all there is to it. */
    private record CsvCount(String text) {
        long rows() {
            long rows = 0;
            boolean quoted = false;
            boolean content = false;
            for (char next : text.toCharArray()) {
                quoted ^= next == '"';
                boolean ends = next == '\n' && !quoted;
                rows += ends && content ? 1 : 0;
                content = !ends && (content || next > ' ');
            }
            return rows + (content ? 1 : 0);
        }
    }

    @Test
    void stravasListSaysWhatOthersReadInIt() throws IOException {
        compare("strava_bulk", "activities.csv");
    }

    @Test
    void runkeepersListSaysWhatOthersReadInIt() throws IOException {
        compare("runkeeper", "cardioActivities.csv");
    }

    private static void compare(String athlete, String list) throws IOException {
        Path folder = files(list).stream()
                .map(Path::getParent)
                .filter(parent -> parent.getFileName().toString().startsWith(athlete))
                .findFirst()
                .orElseThrow();
        List<LogbookEntry> ours = sorted(read(folder.resolve(list)).entries());
        List<LogbookEntry> theirs =
                sorted(read(folder.resolve("runs_normalised.csv")).entries());

        assertThat(ours).hasSameSizeAs(theirs);
        for (int i = 0; i < ours.size(); i++) {
            assertThat(start(ours.get(i))).isEqualTo(start(theirs.get(i)));
            assertThat(metres(ours.get(i))).isCloseTo(metres(theirs.get(i)), within(0.1));
            assertThat(ours.get(i).totals().timer())
                    .isEqualTo(theirs.get(i).totals().timer());
            assertThat(ours.get(i).sport()).isEqualTo(theirs.get(i).sport());
        }
    }

    /** Below zero where nobody measured them. */
    private static double metres(LogbookEntry entry) {
        Distance distance = entry.totals().distance();
        return distance == null ? -1 : distance.metres();
    }

    private static List<LogbookEntry> sorted(List<LogbookEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(RealHistoriesTest::start)
                        .thenComparing(entry -> entry.totals().timer()))
                .toList();
    }

    private static LocalDateTime start(LogbookEntry entry) {
        return entry.local() != null ? entry.local() : LocalDateTime.ofInstant(entry.instant(), ZoneOffset.UTC);
    }
}

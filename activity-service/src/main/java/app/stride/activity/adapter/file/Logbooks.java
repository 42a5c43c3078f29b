package app.stride.activity.adapter.file;

import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.usecase.ingest.Archives.UnreadableArchiveException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the lists of activities that services export: Strava's, Garmin's and Runkeeper's CSV, Garmin's JSON, and a plain CSV of our own. */
final class Logbooks {
    private Logbooks() {}

    static boolean isNamedLikeOne(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith("summarizedactivities.json");
    }

    /** Whether a file that begins like this is one. */
    static boolean recognizes(byte[] start) {
        return GarminSummaries.recognizes(start)
                || LogbookFormat.of(CsvTable.beginning(start)).isPresent();
    }

    static Logbook read(Path file, String fileName) throws IOException {
        if (Files.size(file) > Limits.LOGBOOK_BYTES) {
            throw new UnreadableArchiveException("The list of activities is longer than any service's.");
        }
        return read(Files.readAllBytes(file), fileName)
                .orElseThrow(() -> new UnreadableArchiveException("It is no list of activities that Stride knows."));
    }

    /** Empty when it is none. */
    static Optional<Logbook> read(byte[] content, String path) {
        if (GarminSummaries.recognizes(content)) {
            return Optional.of(GarminSummaries.read(content, path));
        }
        CsvTable table = CsvTable.of(content);
        return LogbookFormat.of(table).map(format -> read(table, format, path));
    }

    private static Logbook read(CsvTable table, LogbookFormat format, String path) {
        List<LogbookEntry> entries = new ArrayList<>();
        List<Integer> unreadable = new ArrayList<>();
        for (CsvTable.Line line : table.lines()) {
            try {
                format.entry(line).ifPresentOrElse(entries::add, () -> unreadable.add(line.number()));
            } catch (DateTimeException | IllegalArgumentException nonsense) {
                unreadable.add(line.number());
            }
        }
        return new Logbook(path, List.copyOf(entries), List.copyOf(unreadable), "line", false);
    }
}

package app.stride.activity.adapter.file;

import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.usecase.ingest.Archives.UnreadableArchiveException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Refuses what is larger than any list, without a look at what its lines say. */
    static void check(Path file) throws IOException {
        byte[] content = content(file);
        if (mayBeTooLarge(content) && !GarminSummaries.recognizes(content)) {
            CsvTable.of(content);
        }
    }

    /** No row or cell without a sign behind it: only where there are too many signs need they be read. */
    private static boolean mayBeTooLarge(byte[] content) {
        int lines = 0;
        int cells = 0;
        for (byte next : content) {
            lines += next == '\n' ? 1 : 0;
            cells += next == '\n' || next == ',' || next == ';' || next == '\t' ? 1 : 0;
        }
        return lines >= Limits.LOGBOOK_LINES || cells >= Limits.LOGBOOK_CELLS;
    }

    private static byte[] content(Path file) throws IOException {
        if (Files.size(file) > Limits.LOGBOOK_BYTES) {
            throw new UnreadableArchiveException("The list of activities is longer than any service's.");
        }
        return Files.readAllBytes(file);
    }

    static Logbook read(Path file, String fileName) throws IOException {
        return read(content(file), fileName)
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
            format.entry(line).ifPresentOrElse(entries::add, () -> unreadable.add(line.number()));
        }
        return new Logbook(path, List.copyOf(entries), List.copyOf(unreadable), "line", false);
    }
}

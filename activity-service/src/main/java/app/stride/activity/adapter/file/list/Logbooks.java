package app.stride.activity.adapter.file.list;

import app.stride.activity.adapter.file.recording.Limits;
import app.stride.activity.usecase.ingest.Archives.UnreadableArchiveException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Reads lists of activities: those that services export, which are Strava's, Garmin's and Runkeeper's CSV and
 * Garmin's JSON, what programs keep as CSV of the interfaces of Strava, intervals.icu and Garmin, and a plain CSV of
 * our own.
 */
public final class Logbooks {
    private Logbooks() {}

    public static boolean isNamedLikeOne(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith("summarizedactivities.json");
    }

    /** Whether a file that begins like this is one, packed by gzip or not. */
    public static boolean recognizes(byte[] start) {
        return isPacked(start) ? recognizesPlain(unpacked(start)) : recognizesPlain(start);
    }

    private static boolean isPacked(byte[] start) {
        return start.length > 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
    }

    /** What can be unpacked of a beginning, as much as it is itself at most. */
    private static byte[] unpacked(byte[] start) {
        byte[] content = new byte[start.length];
        int size = 0;
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(start))) {
            for (int read = stream.read(content); read > 0; read = stream.read(content, size, content.length - size)) {
                size += read;
            }
        } catch (IOException cut) {
            // There is no more of it.
        }
        return Arrays.copyOf(content, size);
    }

    private static byte[] unpackedWhole(byte[] packed) {
        byte[] content;
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            content = stream.readNBytes(Limits.LOGBOOK_BYTES + 1);
        } catch (IOException damaged) {
            throw new UnreadableArchiveException(
                    "The list is gzipped, but damaged: pack it again, or send it as it is.");
        }
        if (content.length > Limits.LOGBOOK_BYTES) {
            throw new UnreadableArchiveException("The list of activities is longer than any service writes.");
        }
        return content;
    }

    private static boolean recognizesPlain(byte[] start) {
        return GarminSummaries.recognizes(start)
                || LogbookFormat.of(CsvTable.beginning(start)).isPresent();
    }

    /** Refuses what is larger than any list, without a look at what its lines say. */
    public static void check(Path file) throws IOException {
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
            boolean end = next == '\n' || next == '\r';
            lines += end ? 1 : 0;
            cells += end || next == ',' || next == ';' || next == '\t' ? 1 : 0;
        }
        return lines >= Limits.LOGBOOK_LINES || cells >= Limits.LOGBOOK_CELLS;
    }

    private static byte[] content(Path file) throws IOException {
        if (Files.size(file) > Limits.LOGBOOK_BYTES) {
            throw new UnreadableArchiveException("The list of activities is longer than any service writes.");
        }
        byte[] content = Files.readAllBytes(file);
        return isPacked(content) ? unpackedWhole(content) : content;
    }

    public static Logbook read(Path file, String fileName, LocalDate latest) throws IOException {
        return read(content(file), fileName, latest)
                .orElseThrow(() -> new UnreadableArchiveException(
                        "It is not a list of activities in a format that Stride knows."));
    }

    /** Empty when it is none. */
    public static Optional<Logbook> read(byte[] content, String path) {
        return read(content, path, LocalDate.MAX);
    }

    /**
     * Empty when it is none.
     *
     * @param latest today, wherever on earth that is latest: what is later is no activity yet
     */
    public static Optional<Logbook> read(byte[] content, String path, LocalDate latest) {
        if (GarminSummaries.recognizes(content)) {
            return Optional.of(GarminSummaries.read(content, path).until(latest));
        }
        CsvTable table = CsvTable.of(content, latest);
        return LogbookFormat.of(table).map(format -> read(table, format, path).until(latest));
    }

    private static Logbook read(CsvTable table, LogbookFormat format, String path) {
        List<Logbook.Line> lines = new ArrayList<>();
        for (CsvTable.Line line : table.lines()) {
            lines.add(new Logbook.Line(line.number(), format.read(line)));
        }
        List<String> doubts = new ArrayList<>(format.doubts());
        if (table.openQuote() > 0) {
            doubts.add("Line " + table.openQuote()
                    + " has a quotation mark that is never closed: from there on each line was read by itself.");
        }
        return new Logbook(path, "line", lines, doubts).settled();
    }
}

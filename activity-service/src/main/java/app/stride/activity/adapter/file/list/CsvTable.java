package app.stride.activity.adapter.file.list;

import app.stride.activity.adapter.file.recording.Limits;
import app.stride.activity.usecase.ingest.Archives.UnreadableArchiveException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A table of comma-separated values (RFC 4180), whatever separates them, however the decimals are written, however often a name stands in its header. Its
 * cells are made when they are asked for: of most nobody does.
 */
final class CsvTable {
    private static final int JUDGED_LINES = 200;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final String text;
    private final List<String> header = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final CsvNumbers numbers;
    private final LocalDate latest;
    /** The line of a quotation mark that is never closed, 0 where there is none. */
    private final int openQuote;

    private CsvTable(String text, CsvReader reader, int limit, LocalDate latest) {
        this.text = text;
        this.latest = latest;
        Line names = new Line(reader.line(), reader.next());
        for (int column = 0; column < names.width(); column++) {
            header.add(plain(names.text(column)));
        }
        read(reader, limit);
        this.openQuote = reader.openQuote();
        this.numbers = new CsvNumbers(decimalComma(reader.separator()));
    }

    /** One line; a cell that is not there is blank. */
    final class Line {
        private final int number;
        private final int[] starts;

        private Line(int number, int[] starts) {
            this.number = number;
            this.starts = starts;
        }

        /** Counted as an editor does, the header being the first. */
        int number() {
            return number;
        }

        private int width() {
            return starts.length - 1;
        }

        String text(int column) {
            return column < 0 || column >= width() ? "" : CsvReader.cell(text, starts[column], starts[column + 1] - 1);
        }

        /** NaN for a blank, dashes, or anything else that is no number. */
        double figure(int column) {
            return number(text(column));
        }

        /** The number that a text of this table is, NaN when it is none. */
        double number(String text) {
            return numbers.of(text);
        }
    }

    /** The whole table; UnreadableArchiveException when it is larger than any service's. */
    static CsvTable of(byte[] content) {
        return of(content, LocalDate.MAX);
    }

    /**
     * The whole table.
     *
     * @param latest the last day that anything in it can tell of
     */
    static CsvTable of(byte[] content, LocalDate latest) {
        String text = text(content);
        CsvReader reader = new CsvReader(text);
        CsvTable table = new CsvTable(text, reader, Limits.LOGBOOK_LINES, latest);
        if (reader.hasNext()) {
            throw new UnreadableArchiveException("The list of activities has more than " + Limits.LOGBOOK_LINES
                    + " lines: split it and send the parts one after another.");
        }
        return table;
    }

    /** The first lines of a table of which only the beginning is there. */
    static CsvTable beginning(byte[] start) {
        Charset charset = charset(start);
        boolean binary = (charset == StandardCharsets.UTF_8 || charset == WINDOWS)
                && new String(start, StandardCharsets.ISO_8859_1).indexOf(0) >= 0;
        String text = binary ? "" : text(start);
        return new CsvTable(text, new CsvReader(text), 3, LocalDate.MAX);
    }

    private void read(CsvReader reader, int limit) {
        int cells = header.size();
        while (reader.hasNext() && lines.size() < limit) {
            Line line = new Line(reader.line(), reader.next());
            if (!reader.wasBlank()) {
                cells += line.width();
                if (cells > Limits.LOGBOOK_CELLS) {
                    throw new UnreadableArchiveException("The list of activities has more than " + Limits.LOGBOOK_CELLS
                            + " cells, which is more than any service writes.");
                }
                lines.add(line);
            }
        }
    }

    /** Services have been seen to leave HTML in a header. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        int from = 0;
        for (int tag = name.indexOf('<'); tag >= 0; tag = name.indexOf('<', from)) {
            int end = name.indexOf('>', tag);
            if (end < 0) {
                break;
            }
            plain.append(name, from, tag);
            from = end + 1;
        }
        return plain.append(name, from, name.length()).toString().strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Where all decimals come in threes, a table parted by semicolons is: there the comma was needed for the
     * decimals.
     */
    private boolean decimalComma(char separator) {
        int commas = 0;
        int points = 0;
        boolean maybe = false;
        for (Line line : judged()) {
            for (int column = 0; column < line.width(); column++) {
                String cell = line.text(column);
                commas += CsvNumbers.hasDecimals(cell, ',') ? 1 : 0;
                points += CsvNumbers.hasDecimals(cell, '.') ? 1 : 0;
                maybe |= CsvNumbers.isParted(cell, ',');
            }
        }
        return commas > points || commas == points && maybe && separator == ';';
    }

    /** Its first lines, which are enough to tell how it is written. */
    List<Line> judged() {
        return lines.subList(0, Math.min(lines.size(), JUDGED_LINES));
    }

    private static String text(byte[] content) {
        String text = new String(content, charset(content));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset charset(byte[] content) {
        if (content.length > 1 && (content[0] & 0xff) == 0xff && (content[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (content.length > 1 && (content[0] & 0xff) == 0xfe && (content[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(content) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    /** What is no UTF-8 was saved by a spreadsheet on Windows. The last sign may be cut. */
    private static boolean isUtf8(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer room = CharBuffer.allocate(1 << 13);
        CoderResult result = decoder.decode(bytes, room, false);
        while (result.isOverflow()) {
            room.clear();
            result = decoder.decode(bytes, room, false);
        }
        return !result.isError();
    }

    /** Whether its decimals stand behind a comma. */
    boolean hasDecimalComma() {
        return numbers.hasDecimalComma();
    }

    int openQuote() {
        return openQuote;
    }

    LocalDate latest() {
        return latest;
    }

    List<Line> lines() {
        return lines;
    }

    int width() {
        return header.size();
    }

    /** The name of a column, in lower case; blank where there is none. */
    String name(int column) {
        return column < 0 || column >= header.size() ? "" : header.get(column);
    }

    /** The first column that bears one of the names, given in lower case; -1 when none does. */
    int column(String... names) {
        for (String name : names) {
            int column = header.indexOf(name);
            if (column >= 0) {
                return column;
            }
        }
        return -1;
    }

    /** The last of several columns of this name, or the one that a program has numbered; -1 for a single one. */
    int columnAgain(String name) {
        int last = header.lastIndexOf(name);
        return last > header.indexOf(name) ? last : header.indexOf(name + ".1");
    }

    /** The first column whose name begins with one of these. */
    int columnLike(String... beginnings) {
        for (int i = 0; i < header.size(); i++) {
            for (String beginning : beginnings) {
                if (header.get(i).startsWith(beginning)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The first column with such a value in one of the first lines; -1 when there is none. */
    int columnOf(Predicate<String> form) {
        for (Line line : judged()) {
            for (int column = 0; column < line.width(); column++) {
                if (form.test(line.text(column))) {
                    return column;
                }
            }
        }
        return -1;
    }
}

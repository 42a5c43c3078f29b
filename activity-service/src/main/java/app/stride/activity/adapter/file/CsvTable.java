package app.stride.activity.adapter.file;

import app.stride.activity.usecase.ingest.Archives.UnreadableArchiveException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

    private final String text;
    private final List<String> header = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final CsvNumbers numbers;

    private CsvTable(String text, CsvReader reader, int limit) {
        this.text = text;
        Line names = new Line(reader.line(), reader.next());
        for (int column = 0; column < names.width(); column++) {
            header.add(plain(names.text(column)));
        }
        read(reader, limit);
        this.numbers = new CsvNumbers(decimalComma());
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
            return numbers.of(text(column));
        }
    }

    /** The whole table; UnreadableArchiveException when it is larger than any service's. */
    static CsvTable of(byte[] content) {
        String text = text(content);
        CsvReader reader = new CsvReader(text);
        CsvTable table = new CsvTable(text, reader, Limits.LOGBOOK_LINES);
        if (reader.hasNext()) {
            throw new UnreadableArchiveException("The list of activities has more than " + Limits.LOGBOOK_LINES
                    + " lines: cut it into several and send them one after another.");
        }
        return table;
    }

    /** The first lines of a table of which only the beginning is there. */
    static CsvTable beginning(byte[] start) {
        boolean binary = charset(start) == StandardCharsets.UTF_8
                && new String(start, StandardCharsets.ISO_8859_1).indexOf(0) >= 0;
        String text = binary ? "" : text(start);
        return new CsvTable(text, new CsvReader(text), 3);
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

    private boolean decimalComma() {
        int commas = 0;
        int points = 0;
        for (Line line : judged()) {
            for (int column = 0; column < line.width(); column++) {
                String cell = line.text(column);
                commas += CsvNumbers.hasDecimals(cell, ',') ? 1 : 0;
                points += CsvNumbers.hasDecimals(cell, '.') ? 1 : 0;
            }
        }
        return commas > points;
    }

    private List<Line> judged() {
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
        return content.length > 1 && (content[0] & 0xff) == 0xfe && (content[1] & 0xff) == 0xff
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
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

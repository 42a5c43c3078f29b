package app.stride.activity.adapter.file;

import app.stride.activity.usecase.ingest.Archives.UnreadableArchiveException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A table of comma-separated values (RFC 4180), whatever separates them, however the decimals are written, however often a name stands in its header. */
final class CsvTable {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d{1,2}");
    private static final Pattern DECIMAL_POINT = Pattern.compile("-?\\d+\\.\\d{1,2}");
    private static final int JUDGED_LINES = 200;

    private final List<String> header;
    private final List<Line> lines;

    private CsvTable(List<String> header, List<Line> lines) {
        this.header = header;
        this.lines = lines;
    }

    /** One line; a cell that is not there is blank. */
    static final class Line {
        private final int number;
        private final List<String> cells;
        private final CsvNumbers numbers;

        Line(int number, List<String> cells, CsvNumbers numbers) {
            this.number = number;
            this.cells = cells;
            this.numbers = numbers;
        }

        /** Counted as an editor does, the header being the first. */
        int number() {
            return number;
        }

        String text(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
        }

        /** NaN for a blank, dashes, or anything else that is no number. */
        double figure(int column) {
            return numbers.of(text(column));
        }
    }

    static CsvTable of(byte[] content) {
        CsvReader reader = new CsvReader(text(content));
        CsvTable table = of(reader, Limits.LOGBOOK_LINES);
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
        return binary ? new CsvTable(List.of(), List.of()) : of(new CsvReader(text(start)), 3);
    }

    private static CsvTable of(CsvReader reader, int limit) {
        List<String> names = reader.next();
        List<List<String>> rows = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        int cells = names.size();
        while (reader.hasNext() && rows.size() < limit) {
            int number = reader.line();
            List<String> row = reader.next();
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                cells += row.size();
                if (cells > Limits.LOGBOOK_CELLS) {
                    throw new UnreadableArchiveException("The list of activities has more than " + Limits.LOGBOOK_CELLS
                            + " cells, which is more than any service writes.");
                }
                rows.add(row);
                numbers.add(number);
            }
        }
        CsvNumbers figures = new CsvNumbers(decimalComma(rows));
        List<Line> lines = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            lines.add(new Line(numbers.get(i), rows.get(i), figures));
        }
        return new CsvTable(names.stream().map(CsvTable::plain).toList(), lines);
    }

    /** Services have been seen to leave HTML in a header. */
    private static String plain(String name) {
        return TAG.matcher(name).replaceAll("").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean decimalComma(List<List<String>> rows) {
        List<List<String>> judged = rows.subList(0, Math.min(rows.size(), JUDGED_LINES));
        return count(judged, DECIMAL_COMMA.asMatchPredicate()) > count(judged, DECIMAL_POINT.asMatchPredicate());
    }

    private static long count(List<List<String>> rows, Predicate<String> form) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.length() < 20 && form.test(cell.strip()))
                .count();
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
            if (Arrays.stream(beginnings).anyMatch(header.get(i)::startsWith)) {
                return i;
            }
        }
        return -1;
    }

    /** The first column with a value of this form in one of the first lines; -1 when there is none. */
    int columnOf(Pattern form) {
        for (Line line : lines.subList(0, Math.min(lines.size(), JUDGED_LINES))) {
            for (int column = 0; column < line.cells.size(); column++) {
                if (form.matcher(line.text(column)).matches()) {
                    return column;
                }
            }
        }
        return -1;
    }
}

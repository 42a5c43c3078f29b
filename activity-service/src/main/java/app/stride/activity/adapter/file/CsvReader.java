package app.stride.activity.adapter.file;

import java.util.Arrays;

/** Finds the rows of a text and the cells in them, by RFC 4180; the separator is the one that the first line has most of. */
final class CsvReader {
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final String text;
    private final char separator;
    private final int[] starts = new int[Limits.LOGBOOK_COLUMNS + 1];
    private int position;
    private int line = 1;
    private boolean blank;

    CsvReader(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        int length = end < 0 ? text.length() : end;
        char best = SEPARATORS[0];
        int most = 0;
        for (char candidate : SEPARATORS) {
            int count = count(text, length, candidate);
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private static int count(String text, int length, char character) {
        int count = 0;
        for (int i = 0; i < length; i++) {
            count += text.charAt(i) == character ? 1 : 0;
        }
        return count;
    }

    boolean hasNext() {
        return position < text.length();
    }

    /** The number of the line at which the next row begins. */
    int line() {
        return line;
    }

    /** Whether the row that was read last holds nothing but blanks. */
    boolean wasBlank() {
        return blank;
    }

    /** Where each cell of the next row begins, and where one more would. */
    int[] next() {
        int cells = 0;
        boolean more = true;
        blank = true;
        starts[0] = position;
        while (more) {
            if (hasNext() && text.charAt(position) == '"') {
                passQuoted();
            }
            passPlain();
            more = hasNext() && text.charAt(position) == separator;
            position++;
            if (cells < Limits.LOGBOOK_COLUMNS) {
                starts[++cells] = position;
            }
        }
        line++;
        return Arrays.copyOf(starts, cells + 1);
    }

    private void passPlain() {
        while (hasNext()) {
            char next = text.charAt(position);
            if (next == separator || next == '\n') {
                return;
            }
            blank &= next <= ' ';
            position++;
        }
    }

    /** Within quotes a quote is written twice. */
    private void passQuoted() {
        position++;
        while (hasNext()) {
            char next = text.charAt(position++);
            if (next != '"') {
                line += next == '\n' ? 1 : 0;
                blank &= next <= ' ';
            } else if (hasNext() && text.charAt(position) == '"') {
                position++;
            } else {
                return;
            }
        }
    }

    /** What the cell between these places says, without blanks around it; its beginning where it is longer than any value. */
    static String cell(String text, int from, int to) {
        int end = Math.min(to, from + Limits.TEXT);
        return from < end && text.charAt(from) == '"'
                ? unquoted(text, from + 1, end)
                : text.substring(from, end).strip();
    }

    /** What stands behind the closing quote is left out. */
    private static String unquoted(String text, int from, int to) {
        int quote = quote(text, from, to);
        if (quote + 1 >= to || text.charAt(quote + 1) != '"') {
            return text.substring(from, quote).strip();
        }
        StringBuilder cell = new StringBuilder(to - from);
        int at = from;
        while (quote + 1 < to && text.charAt(quote + 1) == '"') {
            cell.append(text, at, quote + 1);
            at = quote + 2;
            quote = quote(text, at, to);
        }
        return cell.append(text, at, quote).toString().strip();
    }

    /** Where the next quote stands; the end where none does. */
    private static int quote(String text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) != '"') {
            at++;
        }
        return at;
    }
}

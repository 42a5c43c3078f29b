package app.stride.activity.adapter.file.list;

import app.stride.activity.adapter.file.recording.Limits;
import java.util.Arrays;

/** Finds the rows of a text and the cells in them, by RFC 4180; the separator is the one that the first line has most of. */
final class CsvReader {
    private static final char[] SEPARATORS = {',', ';', '\t'};
    /** Lines above a header, and separators of a header that is known to be one. */
    private static final int TITLE_LINES = 4;

    private static final int MANY = 8;

    private final String text;
    private final char separator;
    private final int[] starts = new int[Limits.LOGBOOK_COLUMNS + 1];
    private int position;
    private int line = 1;
    private boolean blank;
    private int openQuote;
    /** How many cells the header has; 0 until it is read. */
    private int width;

    CsvReader(String text) {
        this.text = text;
        this.separator = findSeparator();
    }

    /** Blank lines before the header are passed, a title, and one that names the separator for Excel. */
    private char findSeparator() {
        passBlankLines();
        passTitle();
        int end = lineEnd();
        if (end == position + 5 && text.regionMatches(true, position, "sep=", 0, 4)) {
            char named = text.charAt(position + 4);
            position = end;
            passBlankLines();
            return named;
        }
        return mostFrequent(end);
    }

    /** Above a header of many columns Garmin used to write whose activities they are. */
    private void passTitle() {
        int begin = position;
        int firstLine = line;
        for (int i = 0; i <= TITLE_LINES && hasNext(); i++) {
            int end = lineEnd();
            int separators = count(text, position, end, mostFrequent(end));
            if (separators >= MANY) {
                return;
            }
            if (separators > 0) {
                break;
            }
            position = end;
            passBlankLines();
        }
        position = begin;
        line = firstLine;
    }

    /** The separator that the line which ends there has most of. */
    private char mostFrequent(int end) {
        char best = SEPARATORS[0];
        int most = 0;
        for (char candidate : SEPARATORS) {
            int count = count(text, position, end, candidate);
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private void passBlankLines() {
        while (hasNext() && isEnd(text.charAt(position))) {
            position += endsInTwo() ? 2 : 1;
            line++;
        }
    }

    private int lineEnd() {
        int end = position;
        while (end < text.length() && !isEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int count(String text, int from, int to, char character) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += text.charAt(i) == character ? 1 : 0;
        }
        return count;
    }

    char separator() {
        return separator;
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
            position += endsInTwo() ? 2 : 1;
            if (cells < Limits.LOGBOOK_COLUMNS) {
                starts[++cells] = position;
            }
        }
        line++;
        width = width == 0 ? cells : width;
        return LooseQuotes.putRight(text, separator, Arrays.copyOf(starts, cells + 1), width);
    }

    /** Windows ends a line with two signs, Unix with the second one and an old Mac with the first one. */
    private boolean endsInTwo() {
        return text.startsWith("\r\n", position);
    }

    private void passPlain() {
        while (hasNext()) {
            char next = text.charAt(position);
            if (next == separator || isEnd(next)) {
                return;
            }
            blank &= next <= ' ';
            position++;
        }
    }

    private static boolean isEnd(char sign) {
        return sign == '\n' || sign == '\r';
    }

    /**
     * Within quotes a quote is written twice. Where lines later none closes the cell, or one that opens another, the
     * first one was left open: then it ends where its line does.
     */
    private void passQuoted() {
        int begin = position;
        int firstLine = line;
        boolean wasBlank = blank;
        boolean closed = passToQuote();
        boolean overLines = line > firstLine;
        if (!closed || overLines && !isCellEnd()) {
            openQuote = openQuote == 0 ? firstLine : openQuote;
            position = begin;
            line = firstLine;
            blank = wasBlank;
        }
    }

    /** Whether the quote is closed; once one was left open no cell is believed to run over its line. */
    private boolean passToQuote() {
        position++;
        while (hasNext()) {
            char next = text.charAt(position);
            if (openQuote > 0 && isEnd(next)) {
                return false;
            }
            position++;
            if (next != '"') {
                line += next == '\n' || next == '\r' && !text.startsWith("\n", position) ? 1 : 0;
                blank &= next <= ' ';
            } else if (hasNext() && text.charAt(position) == '"') {
                position++;
            } else {
                return true;
            }
        }
        return false;
    }

    private boolean isCellEnd() {
        int at = position;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at == text.length() || text.charAt(at) == separator || isEnd(text.charAt(at));
    }

    /** The line with a quotation mark that is never closed, 0 where there is none. */
    int openQuote() {
        return openQuote;
    }

    /** What the cell between these places says, without blanks around it; its beginning where it is longer than any value. */
    static String cell(String text, int from, int to) {
        int end = Math.min(to, from + Limits.TEXT);
        return from < end && text.charAt(from) == '"'
                ? unquoted(text, from + 1, end)
                : text.substring(from, end).strip();
    }

    /** What is written between the quotes; one quote within is written twice, but by Garmin only once. */
    private static String unquoted(String text, int from, int to) {
        int end = closing(text, from, to);
        int quote = quote(text, from, end);
        if (quote == end) {
            return text.substring(from, end).strip();
        }
        StringBuilder cell = new StringBuilder(end - from);
        int at = from;
        while (quote < end) {
            cell.append(text, at, quote + 1);
            boolean twice = quote + 1 < end && text.charAt(quote + 1) == '"';
            at = quote + (twice ? 2 : 1);
            quote = quote(text, at, end);
        }
        return cell.append(text, at, end).toString().strip();
    }

    /** The quote in which the cell ends; else the first that is not written twice, behind which nothing counts. */
    private static int closing(String text, int from, int to) {
        int last = to - 1;
        while (last > from && text.charAt(last) <= ' ') {
            last--;
        }
        if (last >= from && text.charAt(last) == '"') {
            return last;
        }
        int quote = quote(text, from, to);
        while (quote + 1 < to && text.charAt(quote + 1) == '"') {
            quote = quote(text, quote + 2, to);
        }
        return quote;
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

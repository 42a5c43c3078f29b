package app.stride.activity.adapter.file;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into rows of cells, by RFC 4180; the separator is the one that the first line has most of. */
final class CsvReader {
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final String text;
    private final char separator;
    private int position;
    private int line = 1;

    CsvReader(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char best = SEPARATORS[0];
        for (char candidate : SEPARATORS) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char character) {
        return text.chars().filter(next -> next == character).count();
    }

    boolean hasNext() {
        return position < text.length();
    }

    /** The number of the line at which the next row begins. */
    int line() {
        return line;
    }

    List<String> next() {
        List<String> row = new ArrayList<>();
        boolean more = true;
        while (more) {
            String cell = hasNext() && text.charAt(position) == '"' ? quoted() : plain();
            if (row.size() < Limits.LOGBOOK_COLUMNS) {
                row.add(cell);
            }
            more = hasNext() && text.charAt(position) == separator;
            position++;
        }
        line++;
        return row;
    }

    private String plain() {
        int start = position;
        while (hasNext() && text.charAt(position) != separator && text.charAt(position) != '\n') {
            position++;
        }
        return text.substring(start, position);
    }

    /** A cell in quotes, in which a quote is written twice; what stands behind it up to the separator is left out. */
    private String quoted() {
        StringBuilder cell = new StringBuilder();
        position++;
        while (hasNext()) {
            char next = text.charAt(position++);
            if (next != '"') {
                line += next == '\n' ? 1 : 0;
                cell.append(next);
            } else if (hasNext() && text.charAt(position) == '"') {
                cell.append('"');
                position++;
            } else {
                break;
            }
        }
        plain();
        return cell.toString();
    }
}

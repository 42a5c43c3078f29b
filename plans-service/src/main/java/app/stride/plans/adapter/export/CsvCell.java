package app.stride.plans.adapter.export;

import java.util.regex.Pattern;

/** A cell of a table (RFC 4180), safe to open in a spreadsheet. */
final class CsvCell {

    /** Spreadsheets take what begins so for a formula, also after blanks; and a formula of a stranger's can send data away. */
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\\r\\n]");

    private CsvCell() {}

    static String of(String value) {
        String harmless = FORMULA.matcher(value).matches() ? "'" + value : value;
        return NEEDS_QUOTES.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}

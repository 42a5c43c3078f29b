package app.stride.activity.adapter.file;

import java.util.regex.Pattern;

/** Reads numbers as people of many countries write them; a table is written in one way throughout. */
final class CsvNumbers {
    private static final Pattern THOUSANDS_BY_COMMA = Pattern.compile("-?\\d{1,3}(,\\d{3})+");
    private static final Pattern THOUSANDS_BY_POINT = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+");

    private final boolean decimalComma;

    /** Reads with a comma before the decimals, or with a point. */
    CsvNumbers(boolean decimalComma) {
        this.decimalComma = decimalComma;
    }

    /** NaN for what is no number, such as the dashes that stand for nothing. */
    double of(String text) {
        String plain = text.replaceAll("[\\s\u00A0\u202F']", "");
        if (plain.isEmpty() || plain.length() > 40) {
            return Double.NaN;
        }
        if (plain.indexOf(',') >= 0 && plain.indexOf('.') >= 0) {
            boolean commaLast = plain.lastIndexOf(',') > plain.lastIndexOf('.');
            return XmlNumber.of(commaLast ? plain.replace(".", "").replace(',', '.') : plain.replace(",", ""));
        }
        if (THOUSANDS_BY_COMMA.matcher(plain).matches() && !decimalComma) {
            return XmlNumber.of(plain.replace(",", ""));
        }
        if (THOUSANDS_BY_POINT.matcher(plain).matches() && decimalComma) {
            return XmlNumber.of(plain.replace(".", ""));
        }
        return XmlNumber.of(plain.replace(',', '.'));
    }
}

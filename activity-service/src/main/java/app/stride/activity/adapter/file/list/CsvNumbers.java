package app.stride.activity.adapter.file.list;

import app.stride.activity.adapter.file.recording.DecimalText;

/** Reads numbers as people of many countries write them; a table is written in one way throughout. */
final class CsvNumbers {
    private static final int LONGEST = 60;

    private final boolean decimalComma;

    /** Reads with a comma before the decimals, or with a point. */
    CsvNumbers(boolean decimalComma) {
        this.decimalComma = decimalComma;
    }

    boolean hasDecimalComma() {
        return decimalComma;
    }

    /** NaN for what is no number, such as the dashes that stand for nothing. */
    double of(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Double.NaN;
        }
        String plain = withoutBlanks(text);
        return DecimalText.of(
                isCommaDecimal(plain) ? plain.replace(".", "").replace(',', '.') : plain.replace(",", ""));
    }

    /** Of two signs the last one stands before the decimals; one alone may also part thousands. */
    private boolean isCommaDecimal(String plain) {
        int comma = plain.lastIndexOf(',');
        int point = plain.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            return comma > point;
        }
        return comma >= 0 ? decimalComma || !isInThousands(plain, ',') : decimalComma && isInThousands(plain, '.');
    }

    private static String withoutBlanks(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i)) && !isTextMark(text, i) && !isSwissThousand(text, i)) {
                plain.append(text.charAt(i));
            }
        }
        return plain.length() == text.length() ? text : plain.toString();
    }

    /** Whether this is the apostrophe by which spreadsheets are told that a cell is text, before a number. */
    private static boolean isTextMark(String text, int at) {
        boolean before = at == 0 && text.length() > 1 && isApostrophe(text.charAt(0));
        return before && (isDigits(text, 1, 2) || "-+.,".indexOf(text.charAt(1)) >= 0);
    }

    private static boolean isApostrophe(char sign) {
        return sign == '\'' || sign == '’';
    }

    private static boolean isBlank(char sign) {
        return sign <= ' ' || sign == '\u00A0' || sign == '\u202F';
    }

    /** Whether an apostrophe stands between thousands, as in 1'250: elsewhere it stands for minutes. */
    private static boolean isSwissThousand(String text, int at) {
        int end = at + 4;
        return isApostrophe(text.charAt(at))
                && at > 0
                && end <= text.length()
                && isDigits(text, at - 1, at)
                && isDigits(text, at + 1, end)
                && (end == text.length() || !isDigits(text, end, end + 1));
    }

    /** Whether the number is whole, in groups of three digits. */
    private static boolean isInThousands(String text, char separator) {
        int from = text.startsWith("-") ? 1 : 0;
        int first = text.indexOf(separator) - from;
        int groups = text.length() - from - first;
        boolean grouped = first >= 1 && first <= 3 && groups % 4 == 0 && isDigits(text, from, from + first);
        for (int at = from + first; grouped && at < text.length(); at += 4) {
            grouped = text.charAt(at) == separator && isDigits(text, at + 1, at + 4);
        }
        return grouped;
    }

    /**
     * Whether the sign can only stand before decimals: behind it or before it there are other than the digits of
     * thousands.
     */
    static boolean hasDecimals(String text, char sign) {
        int from = text.startsWith("-") ? 1 : 0;
        int at = text.indexOf(sign);
        int decimals = text.length() - at - 1;
        boolean thousands = decimals == 3 && at - from <= 3 && text.charAt(from) != '0';
        return isParted(text, sign) && !thousands;
    }

    /** Whether these are digits with one such sign among them, whatever it stands for. */
    static boolean isParted(String text, char sign) {
        int from = text.startsWith("-") ? 1 : 0;
        int at = text.length() < 24 ? text.indexOf(sign) : -1;
        return at > from && at + 1 < text.length() && isDigits(text, from, at) && isDigits(text, at + 1, text.length());
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}

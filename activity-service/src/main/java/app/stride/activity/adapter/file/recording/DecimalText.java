package app.stride.activity.adapter.file.recording;

import org.jspecify.annotations.Nullable;

/** Reads numbers out of the text of files and lists; what makes no sense counts as absent. */
public final class DecimalText {
    private static final int LONGEST = 40;
    /** Up to here a whole number and a power of ten are exact as doubles, and so is the rounding of their quotient. */
    private static final long EXACT = 1L << 53;

    private static final double[] POWERS = powers(22);

    private DecimalText() {}

    /** A finite number; NaN for anything else. */
    public static double of(@Nullable CharSequence text) {
        if (text == null || text.length() > LONGEST || isBlank(text)) {
            return Double.NaN;
        }
        double plain = plain(text);
        return Double.isNaN(plain) ? rare(text) : plain;
    }

    /**
     * Digits with a sign and a point at most, as nearly all numbers are; NaN for what is not so plain. Decimals beyond the sixteenth digit are
     * left out: they are far below what any device measures.
     */
    private static double plain(CharSequence text) {
        int at = text.charAt(0) == '-' ? 1 : 0;
        long digits = 0;
        int decimals = -1;
        int count = 0;
        for (; at < text.length(); at++) {
            char next = text.charAt(at);
            if (next == '.' && decimals < 0) {
                decimals = 0;
            } else if (next >= '0' && next <= '9' && (decimals >= 0 || digits < EXACT / 10)) {
                count++;
                if (digits < EXACT / 10) {
                    digits = digits * 10 + next - '0';
                    decimals += decimals < 0 ? 0 : 1;
                }
            } else {
                return Double.NaN;
            }
        }
        if (count == 0 || decimals >= POWERS.length) {
            return Double.NaN;
        }
        double value = digits / POWERS[Math.max(0, decimals)];
        return text.charAt(0) == '-' ? -value : value;
    }

    /** The text around an inner element is blank; an exception for each would be dear. */
    private static boolean isBlank(CharSequence text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at == text.length();
    }

    private static double rare(CharSequence text) {
        String number = withPoint(text.toString().trim());
        if (!isNumber(number)) {
            return Double.NaN;
        }
        double value = Double.parseDouble(number);
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /** Digits with a sign, a point and an exponent at most: to try and fail would be dear where a file is full of what is none. */
    private static boolean isNumber(String text) {
        int from = signEnd(text, 0);
        int whole = digitsEnd(text, from);
        boolean point = whole < text.length() && text.charAt(whole) == '.';
        int end = point ? digitsEnd(text, whole + 1) : whole;
        if (end - from == (point ? 1 : 0)) {
            return false;
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int exponent = signEnd(text, end + 1);
            end = digitsEnd(text, exponent);
            return end > exponent && end == text.length();
        }
        return end == text.length();
    }

    private static int signEnd(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
    }

    private static int digitsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** Programs that follow the phone's language write a comma before the decimals. */
    private static String withPoint(String text) {
        int comma = text.indexOf(',');
        return comma > 0 && comma == text.lastIndexOf(',') && text.indexOf('.') < 0 ? text.replace(',', '.') : text;
    }

    private static double[] powers(int highest) {
        double[] powers = new double[highest + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}

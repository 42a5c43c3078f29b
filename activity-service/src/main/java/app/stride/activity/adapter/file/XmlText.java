package app.stride.activity.adapter.file;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads numbers and times out of XML text; what makes no sense counts as absent. */
final class XmlText {
    /** What {@link #millis} answers for a text that is no time. */
    static final long ABSENT = Long.MIN_VALUE;

    private static final int LONGEST_NUMBER = 40;
    private static final int SECONDS_END = 19;
    private static final long DAY = 86_400_000L;

    private XmlText() {}

    /** A finite number; NaN for anything else. */
    static double number(@Nullable CharSequence text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return Double.NaN;
        }
        try {
            double number = Double.parseDouble(text.toString());
            return Double.isFinite(number) ? number : Double.NaN;
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    /** A time as XML Schema writes it, in milliseconds since 1970; UTC where it has no zone. */
    static long millis(CharSequence raw) {
        String text = raw.toString().strip();
        if (text.length() < SECONDS_END || text.charAt(4) != '-' || text.charAt(10) != 'T' && text.charAt(10) != ' ') {
            return ABSENT;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        boolean sensible = year > 0 && month >= 1 && month <= 12 && day >= 1 && hour >= 0 && minute >= 0 && second >= 0;
        if (!sensible
                || hour > 24
                || minute > 59
                || second > 60
                || day > LocalDate.of(year, month, 1).lengthOfMonth()) {
            return ABSENT;
        }
        long clock = ((hour * 60L + minute) * 60 + second) * 1000 + fraction(text);
        ZoneOffset offset = offset(text);
        return LocalDate.of(year, month, day).toEpochDay() * DAY
                + clock
                - (offset == null ? 0 : offset.getTotalSeconds() * 1000L);
    }

    /** The offset that a time bears; null for UTC and for none, which tell nothing about where it was. */
    static @Nullable ZoneOffset offset(CharSequence raw) {
        String text = raw.toString().strip();
        int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
        if (sign < SECONDS_END) {
            return null;
        }
        String digits = text.substring(sign + 1).replace(":", "");
        int hours = digits.length() < 2 ? -1 : digits(digits, 0, 2);
        int minutes = digits.length() == 4 ? digits(digits, 2, 4) : 0;
        if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59 || hours + minutes == 0) {
            return null;
        }
        int seconds = (hours * 60 + minutes) * 60;
        return ZoneOffset.ofTotalSeconds(text.charAt(sign) == '-' ? -seconds : seconds);
    }

    private static long fraction(String text) {
        if (text.length() <= SECONDS_END + 1 || text.charAt(SECONDS_END) != '.' && text.charAt(SECONDS_END) != ',') {
            return 0;
        }
        long millis = 0;
        int worth = 100;
        for (int i = SECONDS_END + 1; i < text.length() && worth > 0; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            millis += (long) digit * worth;
            worth /= 10;
        }
        return millis;
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}

package app.stride.activity.adapter.file.recording;

import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads times out of the text of files and lists, as XML Schema and ISO 8601 write them; what makes no sense counts
 * as absent.
 */
public final class DateTimeText {
    /** What {@link #millis} answers for a text that is no time. */
    public static final long ABSENT = Long.MIN_VALUE;

    private static final int MINUTES_END = 16;
    private static final int SECONDS_END = 19;
    private static final long MINUTE = 60_000;
    private static final long DAY = 24 * 60 * MINUTE;

    private final CharSequence text;
    private final int start;
    private final int end;
    /** Where the time of the day ends: some programs leave the seconds out. */
    private final int clockEnd;

    private DateTimeText(CharSequence text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        this.text = text;
        this.start = from;
        this.end = to;
        boolean seconds = to - from > MINUTES_END && text.charAt(from + MINUTES_END) == ':';
        this.clockEnd = seconds ? SECONDS_END : MINUTES_END;
    }

    /** Milliseconds since 1970; UTC where the text has no zone; {@link #ABSENT} where it is no time. */
    public static long millis(CharSequence text) {
        return new DateTimeText(text).millis();
    }

    /** The offset that a time bears; null for UTC and for none, which tell nothing about where it was. */
    public static @Nullable ZoneOffset offset(CharSequence text) {
        int minutes = new DateTimeText(text).offsetMinutes();
        return minutes == 0 ? null : ZoneOffset.ofTotalSeconds(minutes * 60);
    }

    private long millis() {
        if (end - start < clockEnd || at(4) != '-' || !isBetweenDateAndTime(at(10))) {
            return ABSENT;
        }
        int year = digits(0, 4);
        int month = digits(5, 7);
        int day = digits(8, 10);
        int hour = digits(11, 13);
        int minute = digits(14, 16);
        int second = clockEnd == SECONDS_END ? digits(17, SECONDS_END) : secondsLeftOut();
        boolean isDate = year > 0 && month >= 1 && month <= 12 && day >= 1;
        boolean isTime = hour >= 0 && hour <= 24 && minute >= 0 && minute <= 59 && second >= 0 && second <= 60;
        if (!isDate || !isTime || (day > 28 && day > YearMonth.of(year, month).lengthOfMonth())) {
            return ABSENT;
        }
        long clock = (hour * 60L + minute - offsetMinutes()) * MINUTE + second * 1000L + fraction();
        return epochDay(year, month, day) * DAY + clock;
    }

    private static boolean isBetweenDateAndTime(char sign) {
        return sign == 'T' || sign == 't' || sign == ' ';
    }

    /** Zero where nothing but a zone stands behind the minutes, else no number. */
    private int secondsLeftOut() {
        return end - start == clockEnd || "Zz+-".indexOf(at(clockEnd)) >= 0 ? 0 : -1;
    }

    /** Days since 1970 in the Gregorian calendar, counted in years that begin in March (Hinnant 2013). */
    private static long epochDay(int year, int month, int day) {
        int marchYear = month > 2 ? year : year - 1;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return 365L * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 719_468;
    }

    private int offsetMinutes() {
        int sign = end - 1;
        while (sign >= start + clockEnd && at(sign - start) != '+' && at(sign - start) != '-') {
            sign--;
        }
        int length = end - sign - 1;
        if (sign < start + clockEnd || length < 2) {
            return 0;
        }
        int from = sign - start + 1;
        int hours = digits(from, from + 2);
        int minutes = length < 4 ? 0 : digits(end - start - 2, end - start);
        if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) {
            return 0;
        }
        return (hours * 60 + minutes) * (text.charAt(sign) == '-' ? -1 : 1);
    }

    private long fraction() {
        if (end - start <= clockEnd + 1 || (at(clockEnd) != '.' && at(clockEnd) != ',')) {
            return 0;
        }
        long millis = 0;
        int worth = 100;
        for (int i = clockEnd + 1; i < end - start && worth > 0; i++) {
            int digit = at(i) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            millis += (long) digit * worth;
            worth /= 10;
        }
        return millis;
    }

    private char at(int index) {
        return text.charAt(start + index);
    }

    /** A whole number of these places; -1 where something else stands in one of them. */
    private int digits(int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = at(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}

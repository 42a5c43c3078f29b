package app.stride.activity.adapter.file.list;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One date with a time, in figures or in words. It is read in one go: patterns would take most of the time that a list has. */
final class DateText {
    /** Before the hour, as Chinese, Korean and Japanese write it; true for the second half of the day. */
    private static final Map<String, Boolean> EASTERN_HALVES =
            Map.of("上午", false, "下午", true, "오전", false, "오후", true, "午前", false, "午後", true);

    /** A year of two digits below this one is of our century, as POSIX counts. */
    private static final int CENTURY_BEGINS = 69;

    private final char[] text;
    /** The three numbers with which it begins and how many digits each has; null when it begins otherwise. */
    private final int @Nullable [] figures;
    /** Where the date in figures ends and a time may stand; the text's beginning where the date is in words. */
    private int dateEnd;

    private boolean timed;

    DateText(String text) {
        this.text = text.toCharArray();
        for (int i = 0; i < this.text.length; i++) {
            char sign = this.text[i];
            boolean upper = sign >= 'A' && (sign <= 'Z' || sign > 'z');
            this.text[i] = upper ? Character.toLowerCase(sign) : sign;
        }
        this.figures = figures();
    }

    /**
     * Day and month, or month and day, and the year behind them; null where the year stands first or the date is in
     * words.
     */
    int @Nullable [] yearLast() {
        int[] found = figures;
        return found == null || isYear(found, 0) ? null : found;
    }

    /**
     * The day if the two digits with which it begins were those of the year; empty where they cannot be, or may be
     * the month, or a point stands behind them, as behind a day.
     */
    Optional<LocalDate> shortYearFirst() {
        int[] found = figures;
        return found != null && found[5] == 2 && found[0] > 12 && !isPointed()
                ? at(2000 + found[0], found[1], found[2] % 100).map(LocalDateTime::toLocalDate)
                : Optional.empty();
    }

    /** Whether a point stands behind the first number of a date in figures, as behind a day. */
    boolean isPointed() {
        return text[blanksEnd(digitsEnd(0))] == '.';
    }

    /** Whether the text that was read last tells the time of the day, too. */
    boolean isTimed() {
        return timed;
    }

    Optional<LocalDateTime> read(boolean dayFirst) {
        int[] found = figures;
        if (found == null) {
            return inWords();
        }
        if (isYear(found, 0)) {
            return at(found[0], found[1], found[2]);
        }
        return dayFirst ? at(found[2], found[1], found[0]) : at(found[2], found[0], found[1]);
    }

    /** Spreadsheets leave out the century behind a day and a month; with hyphens the year may stand first. */
    private boolean isShortYear(int digits) {
        return digits == 2 && "./".indexOf(text[blanksEnd(digitsEnd(0))]) >= 0;
    }

    private static boolean isYear(int[] numbers, int place) {
        return numbers[place + 3] == 4;
    }

    /** Null also without a year at one end. */
    private int @Nullable [] figures() {
        int[] found = new int[6];
        int at = 0;
        for (int i = 0; i < 3; i++) {
            int end = digitsEnd(at);
            if (end == at || end - at > 4) {
                return null;
            }
            found[i] = number(at, end);
            found[i + 3] = end - at;
            dateEnd = end;
            int separator = blanksEnd(end);
            if (i < 2 && (separator == text.length || "-/.年月".indexOf(text[separator]) < 0)) {
                return null;
            }
            at = blanksEnd(separator + 1);
        }
        boolean yearFirst = found[3] == 4 && found[5] <= 2;
        boolean yearLast = found[3] <= 2 && (found[5] == 4 || isShortYear(found[5]));
        if (yearLast && found[5] == 2) {
            found[2] = withCentury(found[2]);
        }
        return found[4] <= 2 && (yearFirst || yearLast) ? found : null;
    }

    /**
     * The first number of four digits is the year, the first short one that is no part of a time is the day. The last
     * name of a month counts, as "mar" is also a Tuesday. A spreadsheet leaves out the century: "27-Jan-21".
     */
    private Optional<LocalDateTime> inWords() {
        int year = -1;
        int day = -1;
        int shortYear = -1;
        Integer month = null;
        for (int at = 0, end; at < text.length; at = end) {
            end = digitsEnd(at);
            if (end > at) {
                boolean brief = end - at <= 2 && !isOfTime(at, end);
                year = year < 0 && end - at == 4 ? number(at, end) : year;
                shortYear =
                        brief && day >= 0 && shortYear < 0 && isYearBehindDay(at, end) ? number(at, end) : shortYear;
                day = brief && day < 0 ? number(at, end) : day;
            } else {
                end = Math.max(at + 1, lettersEnd(at));
                Integer named = end - at >= 3 ? LogbookDates.month(new String(text, at, end - at)) : null;
                month = named == null ? month : named;
            }
        }
        dateEnd = 0;
        int told = year < 0 && shortYear >= 0 ? withCentury(shortYear) : year;
        return month == null || told < 0 || day < 0 ? Optional.empty() : at(told, month, day);
    }

    /** Two digits behind the day, unless they are an hour with its minutes. */
    private boolean isYearBehindDay(int from, int to) {
        return to - from == 2 && minuteAt(to) < 0;
    }

    private static int withCentury(int year) {
        return year + (year < CENTURY_BEGINS ? 2000 : 1900);
    }

    private boolean isOfTime(int from, int to) {
        boolean behind = from > 0 && ":.h".indexOf(text[from - 1]) >= 0;
        return behind || to < text.length && (text[to] == ':' || text[to] == 'h');
    }

    private Optional<LocalDateTime> at(int year, int month, int day) {
        if (year < 1 || month < 1 || month > 12 || day < 1) {
            return Optional.empty();
        }
        if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
            return Optional.empty();
        }
        for (int at = dateEnd, end; at < text.length; at = end) {
            end = digitsEnd(at);
            if (end == at) {
                end++;
            } else if (end - at <= 2 && (at == 0 || text[at - 1] != ':') && minuteAt(end) >= 0) {
                timed = true;
                return time(at, end)
                        .map(seconds ->
                                LocalDateTime.of(year, month, day, seconds / 3600, seconds / 60 % 60, seconds % 60));
            }
        }
        return Optional.of(LocalDateTime.of(year, month, day, 12, 0));
    }

    /** Seconds of the day of the time whose hour stands there; empty when there is none such. */
    private Optional<Integer> time(int from, int hourEnd) {
        int minute = minuteAt(hourEnd);
        int second = minuteAt(hourEnd + 3);
        Boolean late = isLate(hourEnd + (second < 0 ? 3 : 6));
        int hour = number(from, hourEnd);
        // Twelve hours and a half of the day may be written with a zero for noon.
        hour = late == null ? hour : hour % 12 + (late ? 12 : 0);
        return hour > 23 || minute > 59 || second > 59
                ? Optional.empty()
                : Optional.of(hour * 3600 + minute * 60 + Math.max(0, second));
    }

    /**
     * The two digits behind a sign that parts hours, minutes and seconds, in French also the letter; -1 where they
     * are not there.
     */
    private int minuteAt(int sign) {
        boolean there = sign + 2 < text.length && ":.h".indexOf(text[sign]) >= 0 && digitsEnd(sign + 1) >= sign + 3;
        return there ? number(sign + 1, sign + 3) : -1;
    }

    /** Whether it is the second half of the day, told behind the time or before it; null where nothing tells. */
    private @Nullable Boolean isLate(int timeEnd) {
        boolean fraction = timeEnd < text.length && ".,".indexOf(text[timeEnd]) >= 0;
        int at = blanksEnd(fraction ? digitsEnd(timeEnd + 1) : timeEnd);
        char half = at < text.length ? text[at] : ' ';
        if (half == 'a' || half == 'p') {
            boolean point = at + 1 < text.length && text[at + 1] == '.';
            int letter = blanksEnd(at + (point ? 2 : 1));
            if (lettersEnd(letter) == letter + 1 && text[letter] == 'm') {
                return half == 'p';
            }
        }
        return easternHalf();
    }

    private @Nullable Boolean easternHalf() {
        for (int i = 0; i + 1 < text.length; i++) {
            if (text[i] > '\u2fff') {
                Boolean late = EASTERN_HALVES.get(new String(text, i, 2));
                if (late != null) {
                    return late;
                }
            }
        }
        return null;
    }

    private int number(int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text[i] - '0';
        }
        return number;
    }

    private int digitsEnd(int from) {
        int at = from;
        while (at < text.length && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at;
    }

    private int lettersEnd(int from) {
        int at = from;
        while (at < text.length && isLetter(text[at])) {
            at++;
        }
        return at;
    }

    private int blanksEnd(int from) {
        int at = from;
        while (at < text.length && isBlank(text[at])) {
            at++;
        }
        return at;
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z' || sign > 'z' && Character.isLetter(sign);
    }

    private static boolean isBlank(char sign) {
        return sign <= ' ' || sign == '\u00A0' || sign == '\u202F';
    }
}

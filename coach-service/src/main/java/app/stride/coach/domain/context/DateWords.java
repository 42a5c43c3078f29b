package app.stride.coach.domain.context;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates as a person says them, relative and absolute, so that nobody has to count: "Thursday 9 April, in 3 days". */
public final class DateWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

    private DateWords() {}

    /** A date and how far off it is; the year is named when it is another one than today's. */
    public static String of(LocalDate date, LocalDate today) {
        return date.format(date.getYear() == today.getYear() ? DAY : DAY_AND_YEAR) + ", " + distance(date, today);
    }

    /** A date in full. */
    public static String inFull(LocalDate date) {
        return date.format(DAY_AND_YEAR);
    }

    /** How far off a date is, for example {@code today}, {@code tomorrow}, {@code in 3 days}, {@code 1 day ago}. */
    public static String distance(LocalDate date, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, date);
        if (days == 0) {
            return "today";
        }
        if (days == 1) {
            return "tomorrow";
        }
        if (days == -1) {
            return "yesterday";
        }
        return days > 0 ? "in " + days + " days" : -days + " days ago";
    }
}

package app.stride.local.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the demo writes days. */
final class Days {
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WITH_WEEKDAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private Days() {}

    static String brief(String isoDate) {
        return LocalDate.parse(isoDate).format(BRIEF);
    }

    static String withWeekday(String isoDate) {
        return LocalDate.parse(isoDate).format(WITH_WEEKDAY);
    }
}

package app.stride.coach.domain.verification;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dates in an answer, as ISO dates or as people say them. */
final class DateClaims {

    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.ITALIAN,
            Locale.forLanguageTag("es"),
            Locale.forLanguageTag("nl"),
            Locale.forLanguageTag("pt"));
    private static final Map<String, Month> MONTHS = months();
    private static final String MONTH =
            MONTHS.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|", "(", ")"));
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    static final Pattern DAY_FIRST = Pattern.compile(
            "(?<![\\d:.,])(\\d{1,2})(?:st|nd|rd|th|\\.|º)?\\s+(?:of\\s+|de\\s+)?" + MONTH
                    + "\\b\\.?(?:,?\\s+(?:de\\s+)?(\\d{4}))?",
            FLAGS);
    static final Pattern MONTH_FIRST = Pattern.compile(
            "\\b" + MONTH
                    + "\\b\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.,]\\d|\\d)(?:,?\\s+(\\d{4}))?(?!\\s*(?:km|k\\b|mi|min|h\\b|bpm|runs|%))",
            FLAGS);

    /** With slashes, day first; who means the month first is understood as well. */
    static final Pattern SLASHES = Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{4})(?![\\d/])");
    /** As in German; without a year only where the words before it make a date of it. */
    static final Pattern DOTS = Pattern.compile(
            "(?<![\\d.,:])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})(?!\\d)"
                    + "|(?<=(?:\\b(?:am|vom|zum|bis|den|dem|ab|on)|tag,?)\\s)(\\d{1,2})\\.(\\d{1,2})\\.(?!\\d)",
            FLAGS);

    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
    static final String WEEKDAY =
            WEEKDAYS.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(", ")\\b"));
    private static final Pattern WEEKDAY_BEFORE =
            Pattern.compile(WEEKDAY + "(?:\\.|,)?\\s+(?:(?:the|on|den|dem|der|le|el|il)\\s+)?$", FLAGS);
    private static final Pattern WEEKDAY_AFTER = Pattern.compile("^\\s*\\(" + WEEKDAY, FLAGS);
    private static final int NEAR = 24;

    private DateClaims() {}

    static Optional<Claim> slashes(MatchResult found) {
        int day = Integer.parseInt(found.group(1));
        int month = Integer.parseInt(found.group(2));
        return claim(found, found.group(3), month, day).or(() -> claim(found, found.group(3), day, month));
    }

    static Optional<Claim> dots(MatchResult found) {
        int first = found.group(1) != null ? 1 : 4;
        return claim(
                found, found.group(3), Integer.parseInt(found.group(first + 1)), Integer.parseInt(found.group(first)));
    }

    /** The other reading of a date with slashes. */
    static Optional<Claim> monthBeforeDay(Claim claim) {
        Matcher date = SLASHES.matcher(claim.text());
        return date.matches()
                ? claim(date, date.group(3), Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)))
                        .map(other -> other.on(claim.weekday()).saidToBe(claim.said()))
                : Optional.empty();
    }

    /** Which day of the week stands beside a date. */
    static @Nullable DayOfWeek weekday(String text, int from, int to) {
        Matcher before = WEEKDAY_BEFORE.matcher(text.substring(Math.max(0, from - NEAR), from));
        Matcher after = WEEKDAY_AFTER.matcher(text.substring(to, Math.min(text.length(), to + NEAR)));
        Matcher beside = before.find() ? before : after;
        return beside == before || after.find() ? WEEKDAYS.get(beside.group(1).toLowerCase(Locale.ROOT)) : null;
    }

    static Optional<Claim> iso(MatchResult found) {
        return claim(found, found.group(1), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
    }

    static Optional<Claim> dayFirst(MatchResult found) {
        return claim(found, found.group(3), month(found.group(2)), Integer.parseInt(found.group(1)));
    }

    static Optional<Claim> monthFirst(MatchResult found) {
        return claim(found, found.group(3), month(found.group(1)), Integer.parseInt(found.group(2)));
    }

    /** What a date without a year is kept as. */
    static double withoutYear(int month, int day) {
        return -(month * 100 + day);
    }

    private static Optional<Claim> claim(MatchResult found, @Nullable String year, int month, int day) {
        try {
            double value = year == null
                    ? withoutYear(MonthDay.of(month, day).getMonthValue(), day)
                    : LocalDate.of(Integer.parseInt(year), month, day).toEpochDay();
            return Optional.of(new Claim(Kind.DATE, found.group().strip(), found.start(), value, 0, 1));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static int month(String name) {
        return Objects.requireNonNull(MONTHS.get(name.toLowerCase(Locale.ROOT))).getValue();
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> weekdays = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            LANGUAGES.forEach(language ->
                    weekdays.put(day.getDisplayName(TextStyle.FULL, language).toLowerCase(Locale.ROOT), day));
            weekdays.put(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT), day);
        }
        return weekdays;
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (Locale language : LANGUAGES) {
            for (Month month : Month.values()) {
                months.put(month.getDisplayName(TextStyle.FULL, language).toLowerCase(Locale.ROOT), month);
            }
        }
        for (Month month : Month.values()) {
            months.putIfAbsent(
                    month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT), month);
        }
        return months;
    }
}

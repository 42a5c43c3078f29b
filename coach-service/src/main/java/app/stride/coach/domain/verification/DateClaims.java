package app.stride.coach.domain.verification;

import java.time.DateTimeException;
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

    private DateClaims() {}

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

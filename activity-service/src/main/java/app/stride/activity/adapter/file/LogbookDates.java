package app.stride.activity.adapter.file;

import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates with times as services write them in the languages of their accounts. */
final class LogbookDates {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d).*", Pattern.DOTALL);
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{4})(?!\\d).*", Pattern.DOTALL);
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:])(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:[.,]\\d+)?\\s*([ap]\\.?\\s?m\\b\\.?)?");
    /** Before the hour, as Chinese, Korean and Japanese write it. */
    private static final Map<String, String> EASTERN =
            Map.of("上午", "am", "下午", "pm", "오전", "am", "오후", "pm", "午前", "am", "午後", "pm");

    private static final Pattern HALF = Pattern.compile(String.join("|", EASTERN.keySet()));
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})(?!\\d)");
    private static final Pattern DAY = Pattern.compile("(?<![\\d:.])(\\d{1,2})(?![\\d:])");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final List<String> LANGUAGES =
            List.of("en", "es", "de", "fr", "it", "pt", "nl", "da", "nb", "sv", "pl", "ca", "ru", "fi", "tr", "id");
    private static final Map<String, Integer> MONTHS = months();

    private final boolean dayFirst;

    private LogbookDates(boolean dayFirst) {
        this.dayFirst = dayFirst;
    }

    /** For a column of dates: where day and month could be either, one that can only be a day decides for all. */
    static LogbookDates of(CsvTable table, int column) {
        boolean day = false;
        boolean point = false;
        for (CsvTable.Line line : table.lines()) {
            Matcher numbers = YEAR_LAST.matcher(line.text(column));
            if (numbers.matches()) {
                day |= Integer.parseInt(numbers.group(1)) > 12;
                point |= line.text(column).matches("\\d+\\s?\\..*");
            }
        }
        return new LogbookDates(day || point);
    }

    /** Empty for a text that is no date; noon where there is no time. DateTimeException for a date that does not exist. */
    Optional<LocalDateTime> of(String text) {
        String plain = text.strip().replaceAll("[\\s\u00A0\u202F]+", " ").toLowerCase(Locale.ROOT);
        if (plain.length() > 80) {
            return Optional.empty();
        }
        Matcher yearFirst = YEAR_FIRST.matcher(plain);
        if (yearFirst.matches()) {
            return Optional.of(at(yearFirst, 1, 2, 3, plain.substring(yearFirst.end(3))));
        }
        Matcher yearLast = YEAR_LAST.matcher(plain);
        if (yearLast.matches()) {
            return Optional.of(at(yearLast, 3, dayFirst ? 2 : 1, dayFirst ? 1 : 2, plain.substring(yearLast.end(3))));
        }
        return inWords(plain);
    }

    private static LocalDateTime at(Matcher date, int year, int month, int day, String rest) {
        return LocalDate.of(number(date, year), number(date, month), number(date, day))
                .atTime(time(rest));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<LocalDateTime> inWords(String text) {
        Matcher year = YEAR.matcher(text);
        Matcher day = DAY.matcher(text);
        Integer month = month(text);
        if (month == null || !year.find() || !day.find()) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(number(year, 1), month, number(day, 1)).atTime(time(text)));
    }

    private static @Nullable Integer month(String text) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            Integer month = MONTHS.get(words.group());
            if (month != null) {
                return month;
            }
        }
        return null;
    }

    /** Twelve hours and a half of the day may be written with a zero for noon. */
    private static LocalTime time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.find()) {
            return LocalTime.NOON;
        }
        int hour = number(time, 1);
        String half = time.group(4) == null
                ? HALF.matcher(text)
                        .results()
                        .map(found -> found.group())
                        .findFirst()
                        .map(EASTERN::get)
                        .orElse(null)
                : time.group(4);
        if (half != null) {
            hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
        }
        return LocalTime.of(hour, number(time, 2), time.group(3) == null ? 0 : number(time, 3));
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : LANGUAGES) {
            DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.forLanguageTag(language));
            add(months, symbols.getShortMonths());
            add(months, symbols.getMonths());
        }
        months.putIfAbsent("mrz", 3);
        months.putIfAbsent("mär", 3);
        months.putIfAbsent("sept", 9);
        return Map.copyOf(months);
    }

    private static void add(Map<String, Integer> months, String[] names) {
        for (int i = 0; i < names.length && i < 12; i++) {
            months.putIfAbsent(names[i].toLowerCase(Locale.ROOT).replace(".", ""), i + 1);
        }
    }
}

package app.stride.activity.adapter.file.list;

import java.text.DateFormatSymbols;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads dates with times as services write them in the languages of their accounts. */
final class LogbookDates {
    private static final int LONGEST = 80;
    /** Of two that mean different months by one word the first counts. */
    private static final List<String> LANGUAGES = List.of(
            "en", "es", "de", "fr", "it", "pt", "nl", "da", "nb", "sv", "pl", "ca", "ru", "fi", "tr", "id", "cs", "hu",
            "ro", "uk");

    private static final Map<String, Integer> MONTHS = months();

    private final boolean dayFirst;
    private final @Nullable String doubt;

    /**
     * When something began, as a list tells it.
     *
     * @param timed whether it tells the time of the day, too; it is noon where it does not
     */
    record Start(LocalDateTime time, boolean timed) {
        /** The line, at a time of its own where its date tells none. */
        LogbookLine inTurn(LogbookLine line, UntimedRuns untimed) {
            return timed
                    ? line
                    : line.with(entry -> entry.local() == null
                            ? entry
                            : untimed.inTurn(entry, entry.local().toLocalDate()));
        }
    }

    private LogbookDates(boolean dayFirst, @Nullable String doubt) {
        this.dayFirst = dayFirst;
        this.doubt = doubt;
    }

    /**
     * For columns of dates, all written in one way: where day and month could be either, the others tell, and the
     * day until which activities can have begun.
     */
    static LogbookDates of(CsvTable table, int... columns) {
        DayOrMonth evidence = new DayOrMonth(table.latest());
        for (CsvTable.Line line : table.lines()) {
            List<String> dates = new ArrayList<>(columns.length);
            for (int column : columns) {
                String text = line.text(column);
                if (!text.isEmpty() && text.charAt(0) <= '9' && text.length() <= LONGEST) {
                    dates.add(text);
                }
            }
            evidence.add(dates);
        }
        return new LogbookDates(evidence.isDayFirst(), evidence.doubt());
    }

    /** What is not sure of the dates, in a sentence; nothing where all is. */
    List<String> doubts() {
        return doubt == null ? List.of() : List.of(doubt);
    }

    /** Empty for a text that is no date, or one that does not exist; noon where there is no time. */
    Optional<LocalDateTime> of(String text) {
        return start(text).map(Start::time);
    }

    /** As {@link #of}, with whether the text tells a time. */
    Optional<Start> start(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        DateText date = new DateText(text);
        return date.read(dayFirst).map(time -> new Start(time, date.isTimed()));
    }

    /** Whether this is a date in figures with the time of the day. */
    static boolean isTime(String text) {
        DateText date = new DateText(text);
        boolean dated = text.charAt(0) <= '9'
                && (date.read(true).isPresent() || date.read(false).isPresent());
        return dated && date.isTimed();
    }

    /** The month of this name, in lower case; null when it is none's. */
    static @Nullable Integer month(String word) {
        return MONTHS.get(word);
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

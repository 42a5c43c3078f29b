package app.stride.activity.adapter.file;

import java.text.DateFormatSymbols;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads dates with times as services write them in the languages of their accounts. */
final class LogbookDates {
    private static final int LONGEST = 80;
    private static final List<String> LANGUAGES =
            List.of("en", "es", "de", "fr", "it", "pt", "nl", "da", "nb", "sv", "pl", "ca", "ru", "fi", "tr", "id");
    private static final Map<String, Integer> MONTHS = months();

    private final boolean dayFirst;

    private LogbookDates(boolean dayFirst) {
        this.dayFirst = dayFirst;
    }

    /** For a column of dates: where day and month could be either, one that can only be a day decides for all. */
    static LogbookDates of(CsvTable table, int column) {
        boolean dayFirst = false;
        for (CsvTable.Line line : table.lines()) {
            String text = line.text(column);
            boolean inFigures = !text.isEmpty() && text.charAt(0) <= '9' && text.length() <= LONGEST;
            dayFirst |= inFigures && new DateText(text).saysDayFirst();
        }
        return new LogbookDates(dayFirst);
    }

    /** Empty for a text that is no date, or one that does not exist; noon where there is no time. */
    Optional<LocalDateTime> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return new DateText(text).read(dayFirst);
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

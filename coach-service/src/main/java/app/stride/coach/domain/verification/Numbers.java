package app.stride.coach.domain.verification;

import java.util.Locale;
import java.util.Map;

/** Numbers as people write them. */
final class Numbers {

    /** Digits with decimals, or a word; never a part of a longer number. */
    static final String ONE = "(?<![\\w.,:/])(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:[.,]\\d+)?|"
            + "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety)(?![.,:]?\\d)";

    /** Digits that may be below zero. */
    static final String SIGNED = "(?:[-−–+]|minus\\s+|plus\\s+)?\\d+(?:[.,]\\d+)?";

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("ninety", 90));

    private Numbers() {}

    /** The value; a comma before exactly three digits of a whole number of metres or the like parts thousands. */
    static double value(String number, boolean thousands) {
        Integer word = WORDS.get(number.toLowerCase(Locale.ROOT));
        if (word != null) {
            return word;
        }
        String signed = number.replace('−', '-')
                .replace('–', '-')
                .replaceFirst("(?i)^minus\\s+", "-")
                .replaceFirst("(?i)^plus\\s+", "");
        boolean parted = thousands && signed.matches("[-+]?\\d{1,3}(,\\d{3})+");
        return Double.parseDouble(parted ? signed.replace(",", "") : signed.replace(',', '.'));
    }

    /** Half of what the last digit tells. */
    static double halfOfLastDigit(String number, boolean thousands) {
        int point = Math.max(number.indexOf('.'), thousands ? -1 : number.indexOf(','));
        int decimals = point < 0 ? 0 : number.length() - point - 1;
        return 0.5 * Math.pow(10, -decimals);
    }
}

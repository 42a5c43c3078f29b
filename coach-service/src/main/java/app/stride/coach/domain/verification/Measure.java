package app.stride.coach.domain.verification;

import app.stride.running.Distance;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A unit in which an amount may be given: what it measures, and how much of the kept unit one of it is. */
record Measure(Kind kind, double factor) {

    private static final double MILE = Distance.MILE.metres();
    private static final double FOOT = 0.3048;

    private static final Map<String, Measure> BY_SYMBOL = Map.ofEntries(
            Map.entry("km", new Measure(Kind.DISTANCE, 1000)),
            Map.entry("mi", new Measure(Kind.DISTANCE, MILE)),
            Map.entry("m", new Measure(Kind.DISTANCE, 1)),
            Map.entry("ft", new Measure(Kind.DISTANCE, FOOT)),
            Map.entry("/km", new Measure(Kind.PACE, 1)),
            Map.entry("/mi", new Measure(Kind.PACE, 1000 / MILE)),
            Map.entry("h", new Measure(Kind.DURATION, 3600)),
            Map.entry("hours", new Measure(Kind.DURATION, 3600)),
            Map.entry("min", new Measure(Kind.DURATION, 60)),
            Map.entry("s", new Measure(Kind.DURATION, 1)),
            Map.entry("min:s", new Measure(Kind.DURATION, 1)),
            Map.entry("h:min:s", new Measure(Kind.DURATION, 1)),
            Map.entry("bpm", new Measure(Kind.HEART_RATE, 1)),
            Map.entry("days", new Measure(Kind.DAYS, 1)),
            Map.entry("weeks", new Measure(Kind.DAYS, 7)),
            Map.entry("", new Measure(Kind.LOAD, 1)),
            Map.entry("points", new Measure(Kind.CHANGE, 1)),
            Map.entry("%", new Measure(Kind.PERCENT, 1)),
            Map.entry("run", new Measure(Kind.COUNT, 1)),
            Map.entry("runs", new Measure(Kind.COUNT, 1)),
            Map.entry("activity", new Measure(Kind.COUNT, 1)),
            Map.entry("activities", new Measure(Kind.COUNT, 1)),
            Map.entry("race", new Measure(Kind.COUNT, 1)),
            Map.entry("races", new Measure(Kind.COUNT, 1)));

    /** The measure of a fact's unit; nothing for words. */
    static Optional<Measure> ofSymbol(String unit) {
        return Optional.ofNullable(BY_SYMBOL.get(unit));
    }

    /** The measure of a unit's word in an answer, in the languages that athletes write most. */
    static Optional<Measure> ofWord(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String symbol = lower;
        if (lower.matches("k|kms|kilom.*|quil.*|chilom.*")) {
            symbol = "km";
        } else if (lower.matches("mi\\.?|miles?|meilen?|milles?|millas?|miglia")) {
            symbol = "mi";
        } else if (lower.matches("met(er|re)s?|metern|metros?|mètres?")) {
            symbol = "m";
        } else if (lower.matches("ft|feet")) {
            symbol = "ft";
        } else if (lower.matches("mins?|minut.*")) {
            symbol = "min";
        } else if (lower.matches("hrs?|hours?|std|stunden?|heures?|horas?|ore|uur")) {
            symbol = "h";
        } else if (lower.matches("secs?|seconds?|sek.*|secondes?|segundos?")) {
            symbol = "s";
        } else if (lower.matches("beats.*|schläge.*")) {
            symbol = "bpm";
        }
        return symbol.isEmpty() ? Optional.empty() : ofSymbol(symbol);
    }
}

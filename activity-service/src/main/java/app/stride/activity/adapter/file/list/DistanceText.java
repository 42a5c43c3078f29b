package app.stride.activity.adapter.file.list;

import app.stride.running.Distance;
import java.util.Locale;
import java.util.Map;

/** Reads how far something was, with a unit behind the number or without. */
final class DistanceText {
    private static final Map<String, Double> UNITS = Map.ofEntries(
            Map.entry("m", 1.0),
            Map.entry("metre", 1.0),
            Map.entry("meter", 1.0),
            Map.entry("metres", 1.0),
            Map.entry("meters", 1.0),
            Map.entry("km", 1000.0),
            Map.entry("kms", 1000.0),
            Map.entry("k", 1000.0),
            Map.entry("kilometre", 1000.0),
            Map.entry("kilometer", 1000.0),
            Map.entry("kilometres", 1000.0),
            Map.entry("kilometers", 1000.0),
            Map.entry("mi", Distance.MILE.metres()),
            Map.entry("mile", Distance.MILE.metres()),
            Map.entry("miles", Distance.MILE.metres()),
            Map.entry("yd", 0.9144),
            Map.entry("yards", 0.9144));

    private DistanceText() {}

    /** Metres; NaN for what is no distance. */
    static double metres(CsvTable.Line line, String text, double metresPerUnit) {
        int end = text.length();
        while (end > 0 && Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        String unit = text.substring(end).toLowerCase(Locale.ROOT);
        if (unit.isEmpty()) {
            return line.number(text) * metresPerUnit;
        }
        return UNITS.getOrDefault(unit, Double.NaN) * line.number(text.substring(0, end));
    }
}

package app.stride.activity.adapter.file.list;

import app.stride.activity.adapter.file.recording.DecimalText;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how long something took, as people, services and spreadsheets write it. */
final class DurationText {
    private static final int LONGEST = 60;
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;
    private static final double DAY = 86_400;

    /** Seconds of a unit, by its name in the languages of the services' accounts. */
    private static final Map<String, Double> UNITS = Map.ofEntries(
            Map.entry("d", DAY),
            Map.entry("day", DAY),
            Map.entry("days", DAY),
            Map.entry("tag", DAY),
            Map.entry("tage", DAY),
            Map.entry("jour", DAY),
            Map.entry("jours", DAY),
            Map.entry("día", DAY),
            Map.entry("días", DAY),
            Map.entry("h", HOUR),
            Map.entry("hr", HOUR),
            Map.entry("hrs", HOUR),
            Map.entry("hour", HOUR),
            Map.entry("hours", HOUR),
            Map.entry("std", HOUR),
            Map.entry("stunde", HOUR),
            Map.entry("stunden", HOUR),
            Map.entry("heure", HOUR),
            Map.entry("heures", HOUR),
            Map.entry("hora", HOUR),
            Map.entry("horas", HOUR),
            Map.entry("ora", HOUR),
            Map.entry("ore", HOUR),
            Map.entry("uur", HOUR),
            Map.entry("m", MINUTE),
            Map.entry("min", MINUTE),
            Map.entry("mins", MINUTE),
            Map.entry("minute", MINUTE),
            Map.entry("minutes", MINUTE),
            Map.entry("minuten", MINUTE),
            Map.entry("minuto", MINUTE),
            Map.entry("minutos", MINUTE),
            Map.entry("minuti", MINUTE),
            Map.entry("'", MINUTE),
            Map.entry("s", 1.0),
            Map.entry("sec", 1.0),
            Map.entry("secs", 1.0),
            Map.entry("second", 1.0),
            Map.entry("seconds", 1.0),
            Map.entry("sek", 1.0),
            Map.entry("sekunden", 1.0),
            Map.entry("secondes", 1.0),
            Map.entry("seg", 1.0),
            Map.entry("segundos", 1.0),
            Map.entry("secondi", 1.0),
            Map.entry("\"", 1.0),
            Map.entry("''", 1.0));

    private static final Pattern CLOCK =
            Pattern.compile("(?:(\\d{1,3}) ?(?:d|days?|tage?|jours?|días?),? +|(\\d{1,2}):(?=\\d+:\\d+:))?"
                    + "(?:(\\d{1,4}):)?(\\d{1,4}):(\\d{1,2}(?:[.,]\\d+)?)");
    private static final Pattern PART = Pattern.compile("(\\d{1,7}(?:[.,]\\d{1,6})?)\\s*(\\p{L}+|''|'|\")\\.?[\\s,]*");
    /** An hour and its minutes, whose unit goes without saying. */
    private static final Pattern HOURS_AND_MINUTES = Pattern.compile("(\\d{1,3})\\s*h\\s*(\\d{1,2})");

    private DurationText() {}

    /** Whether nothing stands there, or only what stands for nothing. */
    static boolean isAbsent(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("-–—:. ".indexOf(text.charAt(i)) < 0) {
                return text.equalsIgnoreCase("null") || text.equalsIgnoreCase("nan") || text.equalsIgnoreCase("n/a");
            }
        }
        return true;
    }

    /**
     * Seconds of a text with colons or units; NaN for a plain number, which does not tell its unit, and for anything
     * else.
     */
    static double seconds(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Double.NaN;
        }
        String plain = plain(text);
        return plain.indexOf(':') >= 0 ? ofClock(plain) : ofUnits(plain);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('′', '\'')
                .replace('″', '"')
                .replace('”', '"')
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .strip();
    }

    private static double ofClock(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return Double.NaN;
        }
        double days = number(clock.group(1)) + number(clock.group(2));
        double seconds = number(clock.group(5));
        // Behind hours there are sixty minutes, before them any number.
        boolean sensible = seconds < 60 && (clock.group(3) == null || number(clock.group(4)) < 60);
        return sensible
                ? days * DAY + number(clock.group(3)) * HOUR + number(clock.group(4)) * MINUTE + seconds
                : Double.NaN;
    }

    private static double ofUnits(String text) {
        Matcher hours = HOURS_AND_MINUTES.matcher(text);
        if (hours.matches()) {
            return number(hours.group(1)) * HOUR + number(hours.group(2)) * MINUTE;
        }
        String parts = text.startsWith("p") ? text.substring(1).replace("t", "") : text;
        Matcher part = PART.matcher(parts);
        double seconds = 0;
        double last = Double.MAX_VALUE;
        int at = 0;
        while (at < parts.length()) {
            part.region(at, parts.length());
            Double unit = part.lookingAt() ? UNITS.get(part.group(2)) : null;
            if (unit == null || unit >= last) {
                return Double.NaN;
            }
            seconds += number(part.group(1)) * unit;
            last = unit;
            at = part.end();
        }
        return at == 0 ? Double.NaN : seconds;
    }

    private static double number(@Nullable String digits) {
        return digits == null ? 0 : DecimalText.of(digits.replace(',', '.'));
    }
}

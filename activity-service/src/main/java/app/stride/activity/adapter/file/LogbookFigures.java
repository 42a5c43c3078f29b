package app.stride.activity.adapter.file;

import app.stride.activity.domain.activity.Totals;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures of one line of a list: seconds, metres and beats or steps per minute; NaN is what it does not say. */
final class LogbookFigures {
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,5}):(\\d{1,2}(?:[.,]\\d+)?)");
    /** No activity goes around the earth, or lasts for longer than a month. */
    private static final double FARTHEST = 40_000_000;

    private static final double LONGEST = 31 * 86_400.0;

    double metres = Double.NaN;
    double timer = Double.NaN;
    double elapsed = Double.NaN;
    double moving = Double.NaN;
    double averageHeartRate = Double.NaN;
    double maxHeartRate = Double.NaN;
    double cadence = Double.NaN;
    double climb = Double.NaN;

    /** Hours, minutes and seconds between colons, or plain seconds; NaN for dashes and blanks. */
    static double seconds(CsvTable.Line line, int column) {
        Matcher clock = CLOCK.matcher(line.text(column));
        if (!clock.matches()) {
            return line.figure(column);
        }
        double hours = clock.group(1) == null ? 0 : Double.parseDouble(clock.group(1));
        double seconds = Double.parseDouble(clock.group(3).replace(',', '.'));
        return hours * 3600 + Double.parseDouble(clock.group(2)) * 60 + seconds;
    }

    /** The totals; IllegalArgumentException for figures that nobody reaches. */
    Totals totals() {
        double timed = first(timer, moving, elapsed, 0);
        double lasted = first(elapsed, timed);
        if (metres < 0 || metres > FARTHEST || timed < 0 || timed > LONGEST || lasted > LONGEST) {
            throw new IllegalArgumentException("nobody runs that far or that long");
        }
        return new Totals(
                Double.isNaN(metres) ? null : Distance.ofMetres(metres),
                duration(timed),
                duration(lasted),
                Double.isNaN(moving) ? null : duration(moving),
                Plausible.heartRateOrNull(averageHeartRate),
                Plausible.heartRateOrNull(maxHeartRate),
                cadence > 0 && cadence < 400 ? (Double) cadence : null,
                climb >= 0 && climb < 30_000 ? (Double) climb : null,
                null);
    }

    private static double first(double... candidates) {
        for (double candidate : candidates) {
            if (candidate > 0) {
                return candidate;
            }
        }
        return candidates[candidates.length - 1] < 0 ? candidates[candidates.length - 1] : 0;
    }

    private static Duration duration(double seconds) {
        return StatedTotals.duration(seconds);
    }
}

package app.stride.activity.adapter.file;

import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.activity.Totals;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures of one line of a list: seconds, metres and beats or steps per minute; NaN is what it does not say. */
final class LogbookFigures {
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
        String text = line.text(column);
        int colon = text.indexOf(':');
        if (colon < 0) {
            return line.figure(column);
        }
        int last = text.lastIndexOf(':');
        double first = part(text, 0, colon);
        double middle = colon == last ? 0 : part(text, colon + 1, last);
        double seconds = part(text, last + 1, text.length());
        return (colon == last ? first * 60 : first * 3600 + middle * 60) + seconds;
    }

    private static double part(String text, int from, int to) {
        boolean digit = from < to && text.charAt(from) >= '0' && text.charAt(from) <= '9';
        return digit ? XmlNumber.of(text.substring(from, to)) : Double.NaN;
    }

    /**
     * The totals; empty for figures that nobody reaches.
     *
     * @param sport null where the list does not tell
     */
    Optional<Totals> totals(@Nullable Sport sport) {
        double timed = first(timer, moving, elapsed, 0);
        double lasted = first(elapsed, timed);
        if (metres < 0 || metres > FARTHEST || timed < 0 || timed > LONGEST || lasted > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(new Totals(
                isMeasured(sport) ? Distance.ofMetres(metres) : null,
                duration(timed),
                duration(lasted),
                moving > 0 ? duration(moving) : null,
                Plausible.heartRateOrNull(averageHeartRate),
                Plausible.heartRateOrNull(maxHeartRate),
                cadence > 0 && cadence < 400 ? (Double) cadence : null,
                climb >= 0 && climb < 30_000 ? (Double) climb : null,
                null));
    }

    /** Lists write zeros for what nobody measured. */
    private boolean isMeasured(@Nullable Sport sport) {
        return metres > 0 || metres == 0 && sport != null && !sport.isOnFoot();
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

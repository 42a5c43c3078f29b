package app.stride.activity.adapter.file.list;

import app.stride.activity.adapter.file.recording.Cadence;
import app.stride.activity.adapter.file.recording.Plausible;
import app.stride.activity.adapter.file.recording.SportByPace;
import app.stride.activity.adapter.file.recording.StatedTotals;
import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.activity.Totals;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures of one line of a list: seconds, metres and beats or steps per minute; NaN is what it does not say. */
final class LogbookFigures {
    /** No activity goes around the earth, or lasts for longer than a month. */
    private static final double FARTHEST = 40_000_000;

    private static final double LONGEST = 31 * 86_400.0;
    private static final double SHORTEST = 1;

    double metres = Double.NaN;
    double timer = Double.NaN;
    double elapsed = Double.NaN;
    double moving = Double.NaN;
    double averageHeartRate = Double.NaN;
    double maxHeartRate = Double.NaN;
    double cadence = Double.NaN;
    double climb = Double.NaN;
    /** Whether the line names the recording that it is about, whose distance counts. */
    boolean recorded;

    /** What is there but was not understood, in a sentence; null where all was. */
    private @Nullable String unread;

    /** Seconds; NaN where nothing is said, or nothing that can be read, which the line then fails for. */
    double seconds(CsvTable.Line line, int column) {
        String text = line.text(column);
        double seconds = secondsOf(line, text);
        if (Double.isNaN(seconds) && !DurationText.isAbsent(text)) {
            unread = "How long it took is not understood: " + LogbookLine.quoted(text)
                    + ". Seconds, 1:02:03 or 1h 2m 3s are.";
        }
        return seconds;
    }

    /** Seconds; NaN for whatever else stands there. */
    static double plainSeconds(CsvTable.Line line, int column) {
        return secondsOf(line, line.text(column));
    }

    private static double secondsOf(CsvTable.Line line, String text) {
        double seconds = line.number(text);
        return Double.isNaN(seconds) ? DurationText.seconds(text) : seconds;
    }

    /** Metres of a distance in a column of this unit, or in its own that stands behind it; NaN as for seconds. */
    double metres(CsvTable.Line line, int column, double metresPerUnit) {
        String text = line.text(column);
        double metres = DistanceText.metres(line, text, metresPerUnit);
        if (Double.isNaN(metres) && !DurationText.isAbsent(text)) {
            unread = "How far it was is not understood: " + LogbookLine.quoted(text) + ".";
        }
        return metres;
    }

    /**
     * Takes over the cadence of a service that counts one foot of whoever is on foot.
     *
     * @param perMinute steps of one foot, or revolutions; steps of both feet where one foot does not step as often
     * @param sport null where the list does not tell: then nobody knows what was counted
     */
    void countOneFoot(double perMinute, @Nullable Sport sport) {
        cadence = sport == null ? Double.NaN : Cadence.ofBothFeet(perMinute, sport);
    }

    /**
     * The line with its totals, unless its figures are not understood or nobody reaches them.
     *
     * @param sport null where the list does not tell
     */
    LogbookLine line(@Nullable Sport sport, Function<Totals, LogbookEntry> entry) {
        if (recorded && isTooFast(sport)) {
            metres = Double.NaN;
        }
        String flaw = flaw();
        if (flaw != null) {
            return new LogbookLine.Untold(flaw);
        }
        if (isTooFast(sport)) {
            metres = Double.NaN;
            return new LogbookLine.TooFast(entry.apply(totals(sport)));
        }
        return new LogbookLine.Told(entry.apply(totals(sport)));
    }

    private @Nullable String flaw() {
        if (unread != null) {
            return unread;
        }
        double timed = timed();
        if (timed == 0 && !hasNotBegun()) {
            return "It does not say how long it took.";
        }
        if (timed > 0 && timed < SHORTEST || timed > LONGEST || lasted() > LONGEST) {
            return "It took less than a second, or longer than a month.";
        }
        if (metres < 0 || metres > FARTHEST) {
            return "It went less far than nowhere, or around the earth.";
        }
        return null;
    }

    /** Services list what was stopped as soon as it was started: no time, no way, and both are told. */
    private boolean hasNotBegun() {
        return metres == 0 && (timer == 0 || moving == 0 || elapsed == 0);
    }

    private boolean isTooFast(@Nullable Sport sport) {
        double fastest = sport == null ? SportByPace.FASTEST : SportByPace.fastest(sport);
        return timed() > 0 && metres > fastest * Math.max(timed(), lasted());
    }

    private Totals totals(@Nullable Sport sport) {
        return new Totals(
                isMeasured(sport) ? Distance.ofMetres(metres) : null,
                duration(timed()),
                duration(lasted()),
                moving > 0 ? duration(moving) : null,
                Plausible.heartRateOrNull(averageHeartRate),
                Plausible.heartRateOrNull(maxHeartRate),
                cadence > 0 && cadence < 400 ? (Double) cadence : null,
                climb >= 0 && climb < 30_000 ? (Double) climb : null,
                null);
    }

    private double timed() {
        return first(timer, moving, elapsed, 0);
    }

    private double lasted() {
        return first(elapsed, timed());
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
        return 0;
    }

    private static Duration duration(double seconds) {
        return StatedTotals.duration(seconds);
    }
}

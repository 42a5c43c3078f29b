package app.stride.activity.domain.activity;

import app.stride.running.Distance;
import app.stride.running.HeartRate;
import app.stride.running.HeartbeatDistance;
import app.stride.running.TrainingLoad;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A recording that an athlete keeps, under a name, on a date of their own calendar.
 *
 * @param version grows by one with each change, so that consumers of events can drop what is old
 * @param zone the recording's own zone, else the athlete's at the time of recording
 * @param race flagged as a race, by the recording or by the athlete
 * @param figures what only the samples tell
 * @param verdict what the athlete's other running says about it
 * @param duplicateOf the activity that counts in place of this one, null when this one counts
 */
public record Activity(
        ActivityId id,
        AthleteId athlete,
        int version,
        String name,
        ZoneId zone,
        boolean race,
        @Nullable Origin origin,
        Recording recording,
        StreamFigures figures,
        Verdict verdict,
        @Nullable ActivityId duplicateOf) {

    /** A new activity in its first version, on the recording's own clock or else on the athlete's. */
    public static Activity recorded(
            ActivityId id, AthleteId athlete, Recording recording, ZoneId athletesZone, @Nullable Origin origin) {
        ZoneId zone = recording.zone() == null ? athletesZone : recording.zone();
        return new Activity(
                id,
                athlete,
                1,
                ActivityNames.of(recording, zone),
                zone,
                recording.race(),
                origin,
                recording,
                StreamFigures.of(recording),
                Verdict.none(),
                null);
    }

    /** The date on the athlete's calendar: that of the start, on the clock of where it happened. */
    public LocalDate localDate() {
        return recording.start().atZone(zone).toLocalDate();
    }

    /** Whether it counts as running: a run, and not the double of another activity. */
    public boolean countsAsRunning() {
        return recording.sport() == Sport.RUN && duplicateOf == null;
    }

    /** Null where neither heart rate nor pace can tell it. */
    public @Nullable TrainingLoad load() {
        return verdict.load();
    }

    /** How far a beat of the heart carried, on level ground where the hills are known; null without heart rate, and for other sports. */
    public @Nullable Double metresPerHeartbeat() {
        Totals totals = recording.totals();
        Distance way = figures.levelDistance() == null ? totals.distance() : figures.levelDistance();
        HeartRate mean = totals.averageHeartRate();
        return recording.sport() != Sport.RUN
                        || mean == null
                        || way == null
                        || way.isZero()
                        || totals.timer().isZero()
                ? null
                : HeartbeatDistance.of(way, totals.timer(), mean).metres();
    }

    public Activity judged(Verdict newVerdict) {
        return new Activity(
                id, athlete, version, name, zone, race, origin, recording, figures, newVerdict, duplicateOf);
    }
}

package app.stride.activity.domain.activity;

import app.stride.running.Distance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a service's list of activities: figures, no samples.
 *
 * @param instant when it began, null where only the local time is told
 * @param local when it began on the clock of where it was, null where only the instant is told; one of both is always there
 * @param turn zero where the list tells the time of the day; else which of the runs of that day with these figures
 *     it is, from 1 on, and the local time is one that it does not share with another
 * @param sport null where the list does not tell, or in words that are not known
 * @param namesSport whether the list tells, in whatever words
 * @param origin what the service calls it, null where it gives no name
 * @param file the recording that the service keeps of it, null where it has none
 */
public record LogbookEntry(
        @Nullable Instant instant,
        @Nullable LocalDateTime local,
        int turn,
        @Nullable Sport sport,
        boolean namesSport,
        @Nullable SubSport subSport,
        @Nullable String name,
        Totals totals,
        @Nullable Origin origin,
        @Nullable String file) {

    /** A line that tells the time of the day. */
    public LogbookEntry(
            @Nullable Instant instant,
            @Nullable LocalDateTime local,
            @Nullable Sport sport,
            boolean namesSport,
            @Nullable SubSport subSport,
            @Nullable String name,
            Totals totals,
            @Nullable Origin origin,
            @Nullable String file) {
        this(instant, local, 0, sport, namesSport, subSport, name, totals, origin, file);
    }

    /** A line of a list all of whose words are known. */
    public LogbookEntry(
            @Nullable Instant instant,
            @Nullable LocalDateTime local,
            @Nullable Sport sport,
            @Nullable SubSport subSport,
            @Nullable String name,
            Totals totals,
            @Nullable Origin origin,
            @Nullable String file) {
        this(instant, local, sport, sport != null, subSport, name, totals, origin, file);
    }

    /** The day on which it began; where only the instant is told, that of UTC. */
    public LocalDate day() {
        return local == null
                ? LocalDate.ofInstant(Objects.requireNonNull(instant), ZoneOffset.UTC)
                : local.toLocalDate();
    }

    /** The same at another local time of a day of which the list does not tell it. */
    public LogbookEntry at(LocalDateTime time, int turnOfTheDay) {
        return new LogbookEntry(instant, time, turnOfTheDay, sport, namesSport, subSport, name, totals, origin, file);
    }

    /**
     * The activity without samples.
     *
     * @param home where the athlete lives: a local time was local there, and stays what it was wherever the athlete
     *     moves; null where nobody knows, then it is in no zone, and its start is as if it were universal
     */
    public Recording recording(@Nullable ZoneId home) {
        ZoneId zone = zone(home);
        Instant start = instant == null
                ? Objects.requireNonNull(local)
                        .atZone(home == null ? ZoneOffset.UTC : home)
                        .toInstant()
                : instant;
        Sport known = sport == null ? sportByFigures() : sport;
        return new Recording(known, subSport, start, zone, name, false, null, totals, List.of(), Samples.none());
    }

    /** A sport in words that are not known is hardly one of ours: what running is called is known in many languages. */
    private Sport sportByFigures() {
        Distance way = totals.distance();
        Duration moving = totals.moving();
        Duration time = moving == null || moving.isZero() ? totals.timer() : moving;
        return namesSport || way == null || way.isZero() || time.isZero()
                ? Sport.OTHER
                : SportBySpeed.of(way.metres() * 1000 / time.toMillis());
    }

    /** Whether only the clock of a place that it does not name says when it began. */
    public boolean isLocal() {
        return instant == null;
    }

    private @Nullable ZoneId zone(@Nullable ZoneId home) {
        if (local == null) {
            return null;
        }
        return instant == null ? home : ClockOffset.between(instant, local);
    }

    /** What a device recorded, under the name and sport that the athlete gave it in the service, and where it was. */
    public Recording describing(Recording recorded) {
        return new Recording(
                sport == null ? recorded.sport() : sport,
                recorded.subSport() == null ? subSport : recorded.subSport(),
                recorded.start(),
                zoneOf(recorded),
                name == null ? recorded.name() : name,
                recorded.race(),
                recorded.device(),
                totalsOf(recorded),
                recorded.laps(),
                recorded.samples());
    }

    private @Nullable ZoneId zoneOf(Recording recorded) {
        if (recorded.zone() != null || local == null) {
            return recorded.zone();
        }
        if (instant != null) {
            return ClockOffset.between(instant, local);
        }
        ZoneOffset offset = ClockOffset.between(recorded.start(), local);
        // That a file's time is called universal does not make it so: it may be the local one.
        return ZoneOffset.UTC.equals(offset) ? null : offset;
    }

    /** What a device did not measure the athlete has typed in, as what a treadmill shows. */
    private Totals totalsOf(Recording recorded) {
        Distance measured = recorded.totals().distance();
        Distance told = totals.distance();
        if (told == null || measured != null && !measured.isZero()) {
            return recorded.totals();
        }
        return told.isZero() ? recorded.totals() : recorded.totals().over(told);
    }
}

package app.stride.plans.adapter.kafka;

import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What an event can say of a run, with much room: more than activity-service ever takes, and less than makes sums and
 * calendars meaningless, or than a column holds.
 */
final class Possible {
    /** Once around the earth, and a bit. */
    private static final double FARTHEST_METRES = 50_000_000;

    private static final Duration LONGEST = Duration.ofDays(366);

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Possible() {}

    /** Versions count from 1. */
    static long version(long version) {
        require(version >= 1, "version");
        return version;
    }

    static Distance metres(double metres) {
        require(metres <= FARTHEST_METRES, "distance");
        return Distance.ofMetres(metres);
    }

    static Distance kilometres(double kilometres) {
        return metres(kilometres * 1000);
    }

    static Duration seconds(double seconds) {
        require(seconds >= 0 && seconds <= LONGEST.toSeconds(), "duration");
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    static LocalDate date(LocalDate date) {
        require(date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR, "date");
        return date;
    }

    static OffsetDateTime time(OffsetDateTime time) {
        date(time.toLocalDate());
        return time;
    }

    private static void require(boolean possible, String what) {
        if (!possible) {
            throw new IllegalArgumentException("no such " + what);
        }
    }
}

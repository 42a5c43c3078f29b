package app.stride.activity.domain.activity;

import java.time.Duration;
import java.time.Instant;
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
 * @param sport null where the list does not tell, or in words that are not known
 * @param origin what the service calls it, null where it gives no name
 * @param file the recording that the service keeps of it, null where it has none
 */
public record LogbookEntry(
        @Nullable Instant instant,
        @Nullable LocalDateTime local,
        @Nullable Sport sport,
        @Nullable SubSport subSport,
        @Nullable String name,
        Totals totals,
        @Nullable Origin origin,
        @Nullable String file) {

    /**
     * The activity without samples.
     *
     * @param home where the athlete lives: a local time was local there, and stays what it was wherever the athlete moves
     */
    public Recording recording(ZoneId home) {
        ZoneId zone = zone(home);
        Instant start =
                instant == null ? Objects.requireNonNull(local).atZone(home).toInstant() : instant;
        Sport known = sport == null ? Sport.OTHER : sport;
        return new Recording(known, subSport, start, zone, name, false, null, totals, List.of(), Samples.none());
    }

    private @Nullable ZoneId zone(ZoneId home) {
        if (local == null) {
            return null;
        }
        if (instant == null) {
            return home;
        }
        Duration offset = Duration.between(instant.atOffset(ZoneOffset.UTC).toLocalDateTime(), local);
        boolean sensible = Math.abs(offset.toHours()) <= 14 && !offset.isZero();
        return sensible ? ZoneOffset.ofTotalSeconds((int) offset.toSeconds()) : null;
    }

    /** What a device recorded, under the name and sport that the athlete gave it in the service. */
    public Recording describing(Recording recorded) {
        return new Recording(
                sport == null ? recorded.sport() : sport,
                recorded.subSport() == null ? subSport : recorded.subSport(),
                recorded.start(),
                recorded.zone(),
                name == null ? recorded.name() : name,
                recorded.race(),
                recorded.device(),
                recorded.totals(),
                recorded.laps(),
                recorded.samples());
    }
}

package app.stride.coach.domain.athlete;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The day that it is where the athlete lives.
 *
 * @param zone where the day was reckoned; null where somebody else told it, who knows the zone
 * @param assumed whether the time zone is unknown, so that this is the day by UTC or as somebody else told it
 */
public record Today(LocalDate date, @Nullable ZoneId zone, boolean assumed) {

    /** The athlete's day at an instant, by an IANA time zone; by UTC, and marked so, when there is none or nobody knows it. */
    public static Today at(Instant now, @Nullable String timezone) {
        if (timezone != null && !timezone.isBlank()) {
            try {
                ZoneId zone = ZoneId.of(timezone.strip());
                return new Today(now.atZone(zone).toLocalDate(), zone, false);
            } catch (DateTimeException unknownZone) {
                return byUtc(now);
            }
        }
        return byUtc(now);
    }

    /** The day that the athlete's plan was read on, where only plans-service knows where they live. */
    public static Today byPlan(LocalDate date) {
        return new Today(date, null, true);
    }

    /** The day that an instant was on where the athlete lives; by UTC where nobody knows their zone. */
    public LocalDate dateOf(Instant instant) {
        return instant.atZone(zone == null ? ZoneOffset.UTC : zone).toLocalDate();
    }

    private static Today byUtc(Instant now) {
        return new Today(now.atZone(ZoneOffset.UTC).toLocalDate(), ZoneId.of("UTC"), true);
    }
}

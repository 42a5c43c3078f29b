package app.stride.plans.domain.athlete;

import app.stride.plans.domain.periodization.request.Baseline;
import app.stride.plans.domain.periodization.request.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What is known of an athlete.
 *
 * @param zone in which the athlete's dates are; UTC until the athlete says otherwise
 * @param baseline of the latest news of the athlete's fitness
 * @param profile how the athlete reads a plan, and heart rates where they are known
 */
public record Athlete(AthleteId id, ZoneId zone, Baseline baseline, Profile profile) {

    /** An athlete whose profile says no more than the zone. */
    public Athlete(AthleteId id, ZoneId zone, Baseline baseline) {
        this(id, zone, baseline, Profile.UNKNOWN);
    }

    /** An athlete of whom nothing is known yet. */
    public static Athlete unknown(AthleteId id) {
        return new Athlete(id, ZoneOffset.UTC, Baseline.UNKNOWN);
    }

    /** The date on the athlete's calendar at this instant. */
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }
}

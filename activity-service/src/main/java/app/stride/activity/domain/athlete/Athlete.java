package app.stride.activity.domain.athlete;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.fitness.Fitness;
import app.stride.activity.domain.fitness.FitnessEstimate;
import app.stride.activity.domain.fitness.Physiology;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An athlete as other services know them: the profile and the fitness that their runs tell.
 *
 * @param version grows by one with each change of either, 0 while neither was ever kept
 * @param profileVersion grows by one with each change of the profile
 */
public record Athlete(AthleteId id, int version, int profileVersion, Profile profile, Fitness fitness) {
    /** Where an athlete is taken to be who has told no zone. */
    public static final ZoneId UTC = ZoneId.of("UTC");

    /** Somebody of whom nothing is kept yet. */
    public static Athlete unknown(AthleteId id, LocalDate today) {
        return new Athlete(id, 0, 0, Profile.unknown(), Fitness.unknown(today));
    }

    /** The athlete's time zone; UTC while they have told none. */
    public ZoneId zoneOrUtc() {
        return profile.zone() == null ? UTC : profile.zone();
    }

    /** What a load is measured against: what the athlete has told, and where they have not, what their performances tell. */
    public Physiology physiology() {
        FitnessEstimate estimate = fitness.estimate();
        return estimate == null
                ? profile.physiology()
                : profile.physiology()
                        .orThresholdPace(estimate.index().trainingPaces().threshold());
    }
}

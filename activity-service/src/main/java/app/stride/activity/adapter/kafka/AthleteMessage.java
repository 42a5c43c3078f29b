package app.stride.activity.adapter.kafka;

import app.stride.activity.domain.athlete.Athlete;
import app.stride.activity.domain.athlete.Profile;
import app.stride.activity.domain.fitness.Fitness;
import app.stride.activity.domain.fitness.FitnessEstimate;
import app.stride.activity.domain.fitness.Performance;
import app.stride.activity.domain.fitness.Physiology;
import app.stride.running.Distance;
import app.stride.running.FitnessTrend;
import app.stride.running.HeartRate;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code stride.athlete.updated}: the whole state, so that compaction of the topic loses nothing. */
record AthleteMessage(String athleteId, int version, ProfilePart profile, FitnessPart fitness) {

    /** What others need of the profile. */
    record ProfilePart(
            @Nullable String timezone,
            @Nullable String preferredUnits,
            @Nullable Integer maxHr,
            @Nullable Integer restingHr,
            @Nullable Integer thresholdHr) {
        static ProfilePart of(Profile profile) {
            Physiology physiology = profile.physiology();
            ZoneId zone = profile.zone();
            return new ProfilePart(
                    zone == null ? null : zone.getId(),
                    profile.units() == null ? null : profile.units().code(),
                    bpm(physiology.maximal()),
                    bpm(physiology.resting()),
                    bpm(physiology.threshold()));
        }
    }

    /** The fitness on its day; null is what the runs do not tell. */
    record FitnessPart(
            LocalDate asOf,
            @Nullable Double vdot,
            @Nullable SourcePart vdotSource,
            @Nullable Double weeklyVolumeKm,
            @JsonProperty("longest_run_km_30d") @Nullable Double longestRunKm30d,
            @Nullable Double ctl,
            @Nullable Double atl,
            @Nullable Double tsb) {
        static FitnessPart of(Fitness fitness) {
            FitnessEstimate estimate = fitness.estimate();
            FitnessTrend trend = fitness.trend();
            return new FitnessPart(
                    fitness.asOf(),
                    estimate == null ? null : hundredths(estimate.index().value()),
                    estimate == null ? null : SourcePart.of(estimate.source()),
                    kilometres(fitness.weeklyVolume()),
                    kilometres(fitness.longestRun()),
                    trend == null ? null : hundredths(trend.ctl()),
                    trend == null ? null : hundredths(trend.atl()),
                    trend == null ? null : hundredths(trend.tsb()));
        }
    }

    /** The performance that the fitness index rests on. */
    record SourcePart(UUID activityId, double distanceM, double elapsedS, LocalDate date, String evidence) {
        static SourcePart of(Performance source) {
            return new SourcePart(
                    source.activity().value(),
                    source.distance().metres(),
                    source.time().toMillis() / 1000.0,
                    source.date(),
                    source.sign().name().toLowerCase(Locale.ROOT));
        }
    }

    static AthleteMessage of(Athlete athlete) {
        return new AthleteMessage(
                athlete.id().value(),
                athlete.version(),
                ProfilePart.of(athlete.profile()),
                FitnessPart.of(athlete.fitness()));
    }

    private static @Nullable Integer bpm(@Nullable HeartRate rate) {
        return rate == null ? null : rate.bpm();
    }

    private static @Nullable Double kilometres(@Nullable Distance distance) {
        return distance == null ? null : hundredths(distance.kilometres());
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}

package app.stride.plans.adapter.kafka;

import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.periodization.effort.HeartRates;
import app.stride.plans.domain.periodization.request.Baseline;
import app.stride.plans.domain.periodization.request.Profile;
import app.stride.plans.domain.plan.Units;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import app.stride.running.HeartRate;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What plans care about of {@code stride.athlete.updated}. */
record AthleteMessage(
        String athleteId,
        long version,
        @Nullable ProfileMessage profile,
        @Nullable FitnessMessage fitness) implements Payloads.AboutAthlete {

    /** The athlete's own settings. */
    record ProfileMessage(
            @Nullable String timezone,
            @Nullable String preferredUnits,
            @Nullable Integer maxHr,
            @Nullable Integer restingHr,
            @Nullable Integer thresholdHr) {
        /** What is not plausible is as good as unknown. */
        Profile toProfile() {
            Units units = Units.IMPERIAL.code().equals(preferredUnits) ? Units.IMPERIAL : Units.METRIC;
            return new Profile(units, new HeartRates(rate(maxHr), rate(restingHr), rate(thresholdHr)));
        }

        private static @Nullable HeartRate rate(@Nullable Integer bpm) {
            return bpm == null || !HeartRate.isPlausible(bpm) ? null : HeartRate.ofBpm(bpm);
        }

        /** A zone that this JVM does not know is as good as none. */
        ZoneId zone() {
            try {
                return timezone == null ? ZoneOffset.UTC : ZoneId.of(timezone);
            } catch (DateTimeException unknown) {
                return ZoneOffset.UTC;
            }
        }
    }

    /** What the runs say. */
    record FitnessMessage(
            @Nullable Double vdot,
            @Nullable Double weeklyVolumeKm,
            @JsonProperty("longest_run_km_30d") @Nullable Double longestRunKm30d) {
        Baseline baseline() {
            return Baseline.recorded(
                    vdot == null ? null : FitnessIndex.of(vdot), run(weeklyVolumeKm), run(longestRunKm30d));
        }

        /** Weeks without a recorded run say that nothing is known, not that nothing can be run. */
        private static @Nullable Distance run(@Nullable Double kilometres) {
            return kilometres == null || kilometres == 0 ? null : Possible.kilometres(kilometres);
        }
    }

    Athlete toAthlete() {
        return new Athlete(
                new AthleteId(athleteId),
                profile == null ? ZoneOffset.UTC : profile.zone(),
                fitness == null ? Baseline.UNKNOWN : fitness.baseline(),
                profile == null ? Profile.UNKNOWN : profile.toProfile());
    }
}

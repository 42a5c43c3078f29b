package app.stride.plans.adapter.kafka;

import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.periodization.Baseline;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
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
    record ProfileMessage(@Nullable String timezone) {
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
            return new Baseline(vdot == null ? null : FitnessIndex.of(vdot), run(weeklyVolumeKm), run(longestRunKm30d));
        }

        /** Weeks without a recorded run say that nothing is known, not that nothing can be run. */
        private static @Nullable Distance run(@Nullable Double kilometres) {
            return kilometres == null || kilometres == 0 ? null : Distance.ofKilometres(kilometres);
        }
    }

    Athlete toAthlete() {
        return new Athlete(
                new AthleteId(athleteId),
                profile == null ? ZoneOffset.UTC : profile.zone(),
                fitness == null ? Baseline.UNKNOWN : fitness.baseline());
    }
}

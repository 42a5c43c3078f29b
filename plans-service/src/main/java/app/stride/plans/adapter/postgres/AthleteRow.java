package app.stride.plans.adapter.postgres;

import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.periodization.effort.HeartRates;
import app.stride.plans.domain.periodization.request.Baseline;
import app.stride.plans.domain.periodization.request.Profile;
import app.stride.plans.domain.plan.Units;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import app.stride.running.HeartRate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code athlete}. */
record AthleteRow(
        String athleteId,
        long version,
        @Nullable String timezone,
        @Nullable Double vdot,
        @Nullable Double weeklyVolumeKm,
        @Nullable Double longestRunKm,
        @Nullable String preferredUnits,
        @Nullable Integer maxHr,
        @Nullable Integer restingHr,
        @Nullable Integer thresholdHr) {

    static AthleteRow of(Athlete athlete, long version) {
        Baseline baseline = athlete.baseline();
        HeartRates heart = athlete.profile().heartRates();
        return new AthleteRow(
                athlete.id().value(),
                version,
                athlete.zone().getId(),
                Numbers.index(baseline.fitness()),
                Numbers.kilometres(baseline.weeklyVolume()),
                Numbers.kilometres(baseline.longestRun()),
                athlete.profile().units().code(),
                bpm(heart.max()),
                bpm(heart.resting()),
                bpm(heart.threshold()));
    }

    private static @Nullable Integer bpm(@Nullable HeartRate rate) {
        return rate == null ? null : rate.bpm();
    }

    private static @Nullable HeartRate rate(@Nullable Integer bpm) {
        return bpm == null ? null : HeartRate.ofBpm(bpm);
    }

    private Profile profile() {
        return new Profile(
                preferredUnits == null ? Units.METRIC : Units.of(preferredUnits),
                new HeartRates(rate(maxHr), rate(restingHr), rate(thresholdHr)));
    }

    Athlete toAthlete() {
        return new Athlete(
                new AthleteId(athleteId),
                timezone == null ? ZoneOffset.UTC : ZoneId.of(timezone),
                Baseline.recorded(
                        vdot == null ? null : FitnessIndex.of(vdot),
                        weeklyVolumeKm == null ? null : Distance.ofKilometres(weeklyVolumeKm),
                        longestRunKm == null ? null : Distance.ofKilometres(longestRunKm)),
                profile());
    }
}

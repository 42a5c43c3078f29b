package app.stride.plans.adapter.postgres;

import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.periodization.Baseline;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
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
        @Nullable Double longestRunKm) {

    static AthleteRow of(Athlete athlete, long version) {
        Baseline baseline = athlete.baseline();
        return new AthleteRow(
                athlete.id().value(),
                version,
                athlete.zone().getId(),
                Numbers.index(baseline.fitness()),
                Numbers.kilometres(baseline.weeklyVolume()),
                Numbers.kilometres(baseline.longestRun()));
    }

    Athlete toAthlete() {
        return new Athlete(
                new AthleteId(athleteId),
                timezone == null ? ZoneOffset.UTC : ZoneId.of(timezone),
                new Baseline(
                        vdot == null ? null : FitnessIndex.of(vdot),
                        weeklyVolumeKm == null ? null : Distance.ofKilometres(weeklyVolumeKm),
                        longestRunKm == null ? null : Distance.ofKilometres(longestRunKm)));
    }
}

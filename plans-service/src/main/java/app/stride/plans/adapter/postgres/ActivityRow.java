package app.stride.plans.adapter.postgres;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.activity.Lap;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.running.Distance;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code activity}; a deleted activity has nothing but its version. */
record ActivityRow(
        String athleteId,
        UUID activityId,
        long version,
        boolean deleted,
        @Nullable LocalDate localDate,
        @Nullable String sport,
        @Nullable OffsetDateTime startTime,
        @Nullable Double distanceM,
        @Nullable Double durationS,
        boolean isRace,
        @Nullable UUID duplicateOf,
        List<LapRow> laps) {

    /** An element of the column {@code laps}. */
    record LapRow(String kind, double distanceM, double durationS) {
        static LapRow of(Lap lap) {
            return new LapRow(lap.kind(), lap.distance().metres(), Numbers.seconds(lap.duration()));
        }

        Lap toLap() {
            return new Lap(kind, Distance.ofMetres(distanceM), Numbers.duration(durationS));
        }
    }

    static ActivityRow of(AthleteId athlete, Activity activity) {
        return new ActivityRow(
                athlete.value(),
                activity.id().value(),
                activity.version(),
                false,
                activity.date(),
                activity.sport(),
                activity.start().atOffset(ZoneOffset.UTC),
                activity.distance() == null ? null : activity.distance().metres(),
                activity.duration() == null ? null : Numbers.seconds(activity.duration()),
                activity.race(),
                activity.duplicateOf() == null ? null : activity.duplicateOf().value(),
                activity.laps().stream().map(LapRow::of).toList());
    }

    static ActivityRow deleted(AthleteId athlete, ActivityId activity, long version) {
        return new ActivityRow(
                athlete.value(), activity.value(), version, true, null, null, null, null, null, false, null, List.of());
    }

    Activity toActivity() {
        return new Activity(
                new ActivityId(activityId),
                version,
                Objects.requireNonNull(localDate),
                Objects.requireNonNull(startTime).toInstant(),
                Objects.requireNonNull(sport),
                distanceM == null ? null : Distance.ofMetres(distanceM),
                durationS == null ? null : Numbers.duration(durationS),
                isRace,
                duplicateOf == null ? null : new ActivityId(duplicateOf),
                laps.stream().map(LapRow::toLap).toList());
    }
}

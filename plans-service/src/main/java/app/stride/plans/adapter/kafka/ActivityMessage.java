package app.stride.plans.adapter.kafka;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.activity.Lap;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What plans care about of {@code stride.activity.recorded} and {@code stride.activity.updated}. */
record ActivityMessage(
        UUID activityId,
        String athleteId,
        long version,
        String sport,
        OffsetDateTime startTime,
        LocalDate localDate,
        @Nullable Double distanceM,
        @Nullable Double durationS,
        boolean isRace,
        @Nullable UUID duplicateOf,
        @Nullable List<LapMessage> laps)
        implements Payloads.AboutAthlete {

    /** A lap; one without distance or duration says nothing about the workout. */
    record LapMessage(
            String kind,
            @Nullable Double distanceM,
            @Nullable Double durationS) {
        boolean isMeasured() {
            return distanceM != null && durationS != null;
        }

        Lap toLap() {
            return new Lap(
                    Objects.requireNonNull(kind),
                    Possible.metres(Objects.requireNonNull(distanceM)),
                    Possible.seconds(Objects.requireNonNull(durationS)));
        }
    }

    Activity toActivity() {
        return new Activity(
                new ActivityId(Objects.requireNonNull(activityId)),
                Possible.version(version),
                Possible.date(Objects.requireNonNull(localDate)),
                Possible.time(Objects.requireNonNull(startTime)).toInstant(),
                Objects.requireNonNull(sport),
                distanceM == null ? null : Possible.metres(distanceM),
                durationS == null ? null : Possible.seconds(durationS),
                isRace,
                duplicateOf == null ? null : new ActivityId(duplicateOf),
                laps == null
                        ? List.of()
                        : laps.stream()
                                .filter(LapMessage::isMeasured)
                                .map(LapMessage::toLap)
                                .toList());
    }
}

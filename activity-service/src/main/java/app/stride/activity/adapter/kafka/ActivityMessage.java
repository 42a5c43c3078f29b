package app.stride.activity.adapter.kafka;

import app.stride.activity.domain.activity.Activity;
import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.Lap;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Totals;
import app.stride.activity.usecase.KeptActivity;
import app.stride.running.Distance;
import app.stride.running.HeartRate;
import app.stride.running.TrainingLoad;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code stride.activity.recorded} and {@code stride.activity.updated}: the whole summary, without samples. */
record ActivityMessage(
        UUID activityId,
        String athleteId,
        int version,
        String sport,
        String name,
        OffsetDateTime startTime,
        LocalDate localDate,
        String timezone,
        @Nullable Double distanceM,
        double durationS,
        @Nullable Double movingS,
        @Nullable Integer averageHr,
        @Nullable LoadPart load,
        boolean isRace,
        @Nullable UUID duplicateOf,
        String provider,
        List<LapPart> laps) {

    /** The load in the points of its method. */
    record LoadPart(double value, String method) {
        static @Nullable LoadPart of(@Nullable TrainingLoad load) {
            return load == null
                    ? null
                    : new LoadPart(load.value(), load.method().name().toLowerCase(Locale.ROOT));
        }
    }

    /** One lap. */
    record LapPart(
            String kind,
            @Nullable Double distanceM,
            double durationS,
            @Nullable Integer averageHr) {
        static LapPart of(Lap lap) {
            return new LapPart(
                    lap.kind().code(), metres(lap.distance()), seconds(lap.duration()), bpm(lap.averageHeartRate()));
        }
    }

    static ActivityMessage of(KeptActivity kept) {
        Activity activity = kept.activity();
        Recording recording = activity.recording();
        Totals totals = recording.totals();
        ActivityId original = activity.duplicateOf();
        return new ActivityMessage(
                activity.id().value(),
                activity.athlete().value(),
                activity.version(),
                recording.sport().code(),
                activity.name(),
                recording.start().atZone(activity.zone()).toOffsetDateTime(),
                activity.localDate(),
                activity.zone().getId(),
                metres(totals.distance()),
                seconds(totals.timer()),
                totals.moving() == null ? null : seconds(totals.moving()),
                bpm(totals.averageHeartRate()),
                LoadPart.of(activity.load()),
                activity.race(),
                original == null ? null : original.value(),
                kept.provider(),
                recording.laps().stream().map(LapPart::of).toList());
    }

    private static @Nullable Double metres(@Nullable Distance distance) {
        return distance == null ? null : distance.metres();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static @Nullable Integer bpm(@Nullable HeartRate rate) {
        return rate == null ? null : rate.bpm();
    }
}

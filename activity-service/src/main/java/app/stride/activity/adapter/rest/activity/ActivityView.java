package app.stride.activity.adapter.rest.activity;

import app.stride.activity.adapter.rest.Quantities;
import app.stride.activity.domain.activity.Activity;
import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.Lap;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Totals;
import app.stride.activity.usecase.KeptActivity;
import app.stride.running.Distance;
import app.stride.running.Pace;
import app.stride.running.TrainingLoad;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An activity as the API shows it.
 *
 * @param gradeAdjustedPaceSPerKm the pace on level ground that costs as much energy (Minetti 2002), null without
 *     altitude
 * @param metresPerHeartbeat distance per heartbeat, on level ground where the altitude is known: the more, the
 *     fitter
 * @param decouplingPercent how much of that the second half lost against the first: below 5 shows a good aerobic
 *     base
 * @param ageGradePercent of a race, by the road tables of 2025
 * @param raceSuggestion whether it looks like a race that is not flagged as one
 * @param duplicateOf the recording of the same run that counts instead of this one
 * @param duplicateChoice who decided that: automatic, or the athlete by apart, preferred or linked
 */
public record ActivityView(
        UUID id,
        String name,
        OffsetDateTime startTime,
        String timezone,
        String timezoneSource,
        LocalDate localDate,
        String sport,
        @Nullable String subSport,
        @Nullable Double distanceM,
        double durationS,
        double elapsedS,
        @Nullable Double movingS,
        @Nullable Integer averageHr,
        @Nullable Integer maxHr,
        @Nullable Double averageCadence,
        @Nullable Double elevationGainM,
        @Nullable Double averageTemperatureC,
        @JsonProperty("average_pace_s_per_km") @Nullable Double averagePaceSPerKm,

        @JsonProperty("grade_adjusted_pace_s_per_km") @Nullable Double gradeAdjustedPaceSPerKm,

        @Nullable Double metresPerHeartbeat,
        @Nullable Double decouplingPercent,
        @Nullable Double ageGradePercent,
        @Nullable LoadView load,
        boolean isRace,
        @Nullable Boolean raceSuggestion,
        @Nullable UUID duplicateOf,
        String duplicateChoice,
        String provider,
        @Nullable String externalActivityId,
        @Nullable String device,
        boolean hasStreams,
        List<LapView> laps) {

    /** A training load, in points of its method. */
    @Schema(description = LoadView.MEANING)
    record LoadView(double value, String method) {
        private static final String MEANING =
                "Banister's TRIMP from heart rate, with the weighting for men if the athlete's sex is not set; otherwise rTSS"
                        + " from pace. In CTL and ATL an hour at threshold heart rate counts as 100; if that is not set, it is"
                        + " taken as 90% of the maximum.";

        static @Nullable LoadView of(@Nullable TrainingLoad load) {
            return load == null
                    ? null
                    : new LoadView(load.value(), load.method().name().toLowerCase(Locale.ROOT));
        }
    }

    /** One lap. */
    record LapView(
            String kind,
            double startOffsetS,
            double durationS,
            @Nullable Double distanceM,
            @Nullable Integer averageHr,
            @Nullable Integer maxHr) {

        static List<LapView> of(Recording recording) {
            return recording.laps().stream().map(LapView::of).toList();
        }

        private static LapView of(Lap lap) {
            return new LapView(
                    lap.kind().code(),
                    Quantities.seconds(lap.startOffset()),
                    Quantities.seconds(lap.duration()),
                    Quantities.metres(lap.distance()),
                    Quantities.bpm(lap.averageHeartRate()),
                    Quantities.bpm(lap.maxHeartRate()));
        }
    }

    public static ActivityView of(KeptActivity kept) {
        Activity activity = kept.activity();
        Recording recording = activity.recording();
        Totals totals = recording.totals();
        ActivityId original = activity.duplicateOf();
        return new ActivityView(
                activity.id().value(),
                activity.name(),
                recording.start().atZone(activity.zone()).toOffsetDateTime(),
                activity.zone().getId(),
                kept.zoneSource().code(),
                activity.localDate(),
                recording.sport().code(),
                recording.subSport() == null ? null : recording.subSport().code(),
                Quantities.metres(totals.distance()),
                Quantities.seconds(totals.timer()),
                Quantities.seconds(totals.elapsed()),
                totals.moving() == null ? null : Quantities.seconds(totals.moving()),
                Quantities.bpm(totals.averageHeartRate()),
                Quantities.bpm(totals.maxHeartRate()),
                rounded(totals.averageCadence()),
                rounded(totals.elevationGainMetres()),
                rounded(totals.averageTemperature()),
                Quantities.secondsPerKilometre(pace(totals, totals.distance())),
                Quantities.secondsPerKilometre(pace(totals, activity.figures().levelDistance())),
                Quantities.metresPerHeartbeat(activity.metresPerHeartbeat()),
                Quantities.percent(activity.figures().decouplingPercent()),
                Quantities.percent(activity.verdict().ageGradePercent()),
                LoadView.of(activity.load()),
                activity.race(),
                activity.verdict().raceSuggestion(),
                original == null ? null : original.value(),
                kept.choice().code(),
                kept.provider(),
                activity.origin() == null ? null : activity.origin().externalId(),
                recording.device(),
                kept.hasStreams(),
                LapView.of(recording));
    }

    private static @Nullable Pace pace(Totals totals, @Nullable Distance distance) {
        return distance == null || distance.isZero() || totals.timer().isZero()
                ? null
                : Pace.of(distance, totals.timer());
    }

    private static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : Quantities.hundredths(value);
    }
}

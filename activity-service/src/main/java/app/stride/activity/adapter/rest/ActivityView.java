package app.stride.activity.adapter.rest;

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
 * @param gradeAdjustedPaceSPerKm the pace on level ground that would have taken as much (Minetti 2002), null where the hills are not known
 * @param metresPerHeartbeat how far a beat of the heart carried, on level ground where the hills are known: the more, the fitter
 * @param decouplingPercent how much of that was lost from the first half to the second: below 5 is a good base
 * @param ageGradePercent of a race, by the road tables of 2025
 * @param raceSuggestion whether it looks like a race that nobody flagged
 * @param duplicateOf the recording of the same run that counts in this one's place
 * @param duplicateChoice who says so: automatic, or the athlete by apart, preferred or linked
 */
record ActivityView(
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

    /** A training load in the points of its method. */
    @Schema(description = LoadView.MEANING)
    record LoadView(double value, String method) {
        private static final String MEANING =
                "Banister's TRIMP from the heart rate, weighted as for men where the athlete has not told their sex; or"
                        + " rTSS from the pace. In CTL and ATL an hour at the threshold heart rate counts 100; where it is"
                        + " not told, it is taken as 90 % of the maximal one.";

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

    static ActivityView of(KeptActivity kept) {
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

package app.stride.activity.adapter.postgres;

import app.stride.activity.domain.activity.Activity;
import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Totals;
import app.stride.activity.domain.effort.BestEffort;
import app.stride.activity.domain.sameness.Richness;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.RequestKey;
import app.stride.activity.usecase.Sha256;
import app.stride.activity.usecase.ingest.Delivery;
import app.stride.activity.usecase.ingest.NewActivity;
import app.stride.activity.usecase.ingest.Original;
import app.stride.activity.usecase.ingest.PackedSamples;
import app.stride.running.TrainingLoad;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A delivery as the parameters of the one statement that stores it; the names in the JSON are those of the columns. */
final class DeliveryParameters {
    private DeliveryParameters() {}

    static Tuple of(Delivery delivery) {
        RequestKey key = delivery.key();
        List<NewActivity> sampled = delivery.activities().stream()
                .filter(activity -> activity.samples() != null)
                .toList();
        return Tuple.tuple()
                .addString(delivery.athlete().value())
                .addJsonArray(activities(delivery))
                .addJsonArray(efforts(delivery))
                .addArrayOfUUID(sampled.stream()
                        .map(activity -> activity.kept().id().value())
                        .toArray(UUID[]::new))
                .addArrayOfInteger(sampled.stream()
                        .map(activity -> samples(activity).points())
                        .toArray(Integer[]::new))
                .addValue(sampled.stream()
                        .map(activity -> Buffer.buffer(samples(activity).content()))
                        .toArray(Buffer[]::new))
                .addValue(each(delivery, file -> Buffer.buffer(file.sha256().bytes()), Buffer[]::new))
                .addArrayOfString(each(delivery, file -> StorableText.of(file.fileName()), String[]::new))
                .addArrayOfInteger(each(delivery, file -> file.file().size(), Integer[]::new))
                .addArrayOfBoolean(each(delivery, file -> file.file().zstd(), Boolean[]::new))
                .addValue(each(delivery, file -> Buffer.buffer(file.file().content()), Buffer[]::new))
                .addString(key == null ? null : key.key())
                .addValue(key == null ? null : Buffer.buffer(key.request().bytes()))
                .addOffsetDateTime(Columns.time(delivery.at()))
                .addOffsetDateTime(Columns.time(delivery.fitnessDueAt()));
    }

    private static <T> T[] each(Delivery delivery, Function<Original, T> column, IntFunction<T[]> array) {
        return delivery.originals().stream().map(column).toArray(array);
    }

    /** What was sent, as the parameters of the question which of it is there. */
    static Tuple known(AthleteId athlete, List<NewActivity> sent) {
        return Tuple.tuple()
                .addString(athlete.value())
                .addArrayOfString(sent.stream()
                        .map(activity -> activity.identity().text())
                        .toArray(String[]::new))
                .addArrayOfString(sent.stream()
                        .map(activity -> activity.kept().provider())
                        .toArray(String[]::new))
                .addArrayOfString(sent.stream()
                        .map(activity -> externalId(activity.kept().activity()))
                        .toArray(String[]::new))
                .addArrayOfString(sent.stream()
                        .map(activity -> activity.kept().activity().recording().device())
                        .toArray(String[]::new));
    }

    private static @Nullable String externalId(Activity activity) {
        return activity.origin() == null ? null : activity.origin().externalId();
    }

    static JsonArray efforts(AthleteId athlete, ActivityId activity, List<BestEffort> efforts) {
        JsonArray array = new JsonArray();
        for (BestEffort effort : efforts) {
            array.add(new JsonObject()
                    .put("athlete_id", athlete.value())
                    .put("activity_id", activity.toString())
                    .put("effort", effort.distance().code())
                    .put("distance_m", effort.distance().distance().metres())
                    .put("elapsed_s", Columns.seconds(effort.elapsed()))
                    .put("start_offset_s", Columns.seconds(effort.startOffset()))
                    .put("average_hr", Columns.bpm(effort.averageHeartRate()))
                    .put("whole_activity", effort.wholeActivity()));
        }
        return array;
    }

    private static PackedSamples samples(NewActivity activity) {
        return Objects.requireNonNull(activity.samples());
    }

    private static JsonArray efforts(Delivery delivery) {
        JsonArray all = new JsonArray();
        for (NewActivity activity : delivery.activities()) {
            all.addAll(efforts(delivery.athlete(), activity.kept().id(), activity.efforts()));
        }
        return all;
    }

    private static JsonArray activities(Delivery delivery) {
        JsonArray all = new JsonArray();
        for (NewActivity activity : delivery.activities()) {
            Sha256 original = activity.original();
            all.add(row(activity, delivery.at())
                    .put("original_sha256", original == null ? null : "\\x" + original.hex()));
        }
        return all;
    }

    private static JsonObject row(NewActivity added, Instant at) {
        KeptActivity kept = added.kept();
        Activity activity = kept.activity();
        TrainingLoad load = activity.load();
        JsonObject row = new JsonObject()
                .put("athlete_id", activity.athlete().value())
                .put("activity_id", activity.id().toString())
                .put("version", activity.version())
                .put("identity", added.identity().text())
                .put("name", activity.name())
                .put("timezone", activity.zone().getId())
                .put("timezone_source", kept.zoneSource().code())
                .put("local_start", added.localStart() ? true : null)
                .put("local_date", activity.localDate().toString())
                .put("load_value", load == null ? null : load.value())
                .put("load_method", load == null ? null : code(load.method()))
                .put("race_suggestion", activity.verdict().raceSuggestion())
                .put("age_grade_percent", activity.verdict().ageGradePercent())
                .put("level_distance_m", Columns.metres(activity.figures().levelDistance()))
                .put("decoupling_percent", activity.figures().decouplingPercent())
                .put("richness", Richness.of(activity.recording()))
                .put("duplicate_choice", kept.choice().code())
                .put("is_race", activity.race())
                .put("provider", kept.provider())
                .put("external_activity_id", externalId(activity))
                .put("has_streams", kept.hasStreams())
                .put("created_at", at.toString())
                .put("updated_at", at.toString());
        putRecording(row, activity.recording());
        return row;
    }

    private static void putRecording(JsonObject row, Recording recording) {
        Totals totals = recording.totals();
        row.put("start_time", recording.start().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("sport", recording.sport().code())
                .put(
                        "sub_sport",
                        recording.subSport() == null
                                ? null
                                : recording.subSport().code())
                .put("distance_m", Columns.metres(totals.distance()))
                .put("duration_s", Columns.seconds(totals.timer()))
                .put("elapsed_s", Columns.seconds(totals.elapsed()))
                .put("moving_s", totals.moving() == null ? null : Columns.seconds(totals.moving()))
                .put("average_hr", Columns.bpm(totals.averageHeartRate()))
                .put("max_hr", Columns.bpm(totals.maxHeartRate()))
                .put("average_cadence", totals.averageCadence())
                .put("elevation_gain_m", totals.elevationGainMetres())
                .put("average_temperature_c", totals.averageTemperature())
                .put("device", recording.device())
                .put("laps", LapJson.write(recording.laps()));
    }

    static String code(TrainingLoad.Method method) {
        return method.name().toLowerCase(Locale.ROOT);
    }
}

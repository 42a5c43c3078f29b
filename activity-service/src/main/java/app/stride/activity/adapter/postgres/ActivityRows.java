package app.stride.activity.adapter.postgres;

import app.stride.activity.domain.activity.Activity;
import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.activity.Origin;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.activity.StreamFigures;
import app.stride.activity.domain.activity.SubSport;
import app.stride.activity.domain.activity.Totals;
import app.stride.activity.domain.activity.Verdict;
import app.stride.activity.domain.sameness.Choice;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.ZoneSource;
import app.stride.running.TrainingLoad;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table {@code activity}. */
final class ActivityRows {
    private ActivityRows() {}

    static List<KeptActivity> all(RowSet<Row> rows) {
        List<KeptActivity> all = new ArrayList<>(rows.size());
        rows.forEach(row -> all.add(kept(row)));
        return all;
    }

    static KeptActivity kept(Row row) {
        UUID duplicateOf = row.getUUID("duplicate_of");
        Activity activity = new Activity(
                new ActivityId(row.getUUID("activity_id")),
                new AthleteId(row.getString("athlete_id")),
                row.getInteger("version"),
                row.getString("name"),
                ZoneId.of(row.getString("timezone")),
                row.getBoolean("is_race"),
                origin(row),
                recording(row),
                new StreamFigures(Columns.distance(row, "level_distance_m"), row.getDouble("decoupling_percent")),
                verdict(row),
                duplicateOf == null ? null : new ActivityId(duplicateOf));
        return new KeptActivity(
                activity,
                ZoneSource.ofCode(row.getString("timezone_source")),
                row.getString("provider"),
                row.getBoolean("has_streams"),
                Choice.Kind.ofCode(row.getString("duplicate_choice")));
    }

    static Verdict verdict(Row row) {
        return new Verdict(load(row), row.getBoolean("race_suggestion"), row.getDouble("age_grade_percent"));
    }

    private static @Nullable TrainingLoad load(Row row) {
        Double value = row.getDouble("load_value");
        String method = row.getString("load_method");
        return value == null || method == null ? null : new TrainingLoad(value, method(method));
    }

    static TrainingLoad.Method method(String code) {
        return TrainingLoad.Method.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Origin origin(Row row) {
        String externalId = row.getString("external_activity_id");
        return externalId == null ? null : new Origin(row.getString("provider"), externalId);
    }

    private static Recording recording(Row row) {
        boolean ownZone = ZoneSource.ofCode(row.getString("timezone_source")) == ZoneSource.RECORDING;
        String subSport = row.getString("sub_sport");
        return new Recording(
                Sport.ofCode(row.getString("sport")).orElse(Sport.OTHER),
                subSport == null ? null : SubSport.ofCode(subSport).orElse(null),
                row.getOffsetDateTime("start_time").toInstant(),
                ownZone ? ZoneId.of(row.getString("timezone")) : null,
                row.getString("name"),
                row.getBoolean("is_race"),
                row.getString("device"),
                totals(row),
                LapJson.read(row.getJsonArray("laps")),
                Samples.none());
    }

    private static Totals totals(Row row) {
        return new Totals(
                Columns.distance(row, "distance_m"),
                Columns.duration(row.getDouble("duration_s")),
                Columns.duration(row.getDouble("elapsed_s")),
                Columns.durationOrNull(row, "moving_s"),
                Columns.heartRate(row.getInteger("average_hr")),
                Columns.heartRate(row.getInteger("max_hr")),
                row.getDouble("average_cadence"),
                row.getDouble("elevation_gain_m"),
                row.getDouble("average_temperature_c"));
    }
}

package app.stride.activity.adapter.postgres;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.fitness.PastRun;
import app.stride.activity.usecase.fitness.SeenRuns;
import app.stride.activity.usecase.fitness.SeenRuns.Load;
import app.stride.running.Distance;
import app.stride.running.TrainingLoad;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Reads the runs that are seen while providers are hidden. */
final class SeenRows {
    private SeenRows() {}

    static SeenRuns seen(Row row) {
        return new SeenRuns(
                row.getLocalDate("today"),
                AthleteRows.physiology(row),
                row.getLocalDate("first_run"),
                objects(row.getJsonArray("loads")).map(SeenRows::load).toList(),
                objects(row.getJsonArray("lately")).map(SeenRows::run).toList(),
                HistoryJson.performances(row.getJsonArray("performances")),
                WeekJson.read(row.getJsonArray("weeks")));
    }

    private static Load load(JsonObject run) {
        return new Load(
                date(run),
                new TrainingLoad(run.getDouble("load_value"), ActivityRows.method(run.getString("load_method"))));
    }

    private static PastRun run(JsonObject run) {
        return new PastRun(
                ActivityId.of(run.getString("activity_id")),
                date(run),
                Distance.ofMetres(run.getDouble("distance_m")),
                null,
                Columns.duration(run.getDouble("duration_s")),
                Columns.duration(run.getDouble("elapsed_s")),
                null,
                null,
                false,
                List.of());
    }

    private static LocalDate date(JsonObject run) {
        return LocalDate.parse(run.getString("local_date"));
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }
}

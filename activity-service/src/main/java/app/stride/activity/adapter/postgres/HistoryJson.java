package app.stride.activity.adapter.postgres;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.effort.EffortDistance;
import app.stride.activity.domain.effort.Improvement;
import app.stride.activity.domain.fitness.Past;
import app.stride.activity.domain.fitness.Performance;
import app.stride.activity.domain.fitness.TrainingLog;
import app.stride.activity.domain.fitness.TrainingWeek;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import app.stride.running.FitnessTrend;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What follows from an athlete's runs as JSON; the names are those of the columns. */
final class HistoryJson {
    private HistoryJson() {}

    static Past past(LocalDate from, Row row) {
        Map<EffortDistance, Duration> records = new EnumMap<>(EffortDistance.class);
        objects(row.getJsonArray("records"))
                .forEach(record -> EffortDistance.ofCode(record.getString("effort"))
                        .ifPresent(distance -> records.put(distance, Columns.duration(record.getDouble("elapsed_s")))));
        return new Past(
                from,
                row.getLocalDate("first_run"),
                performances(row.getJsonArray("performances")),
                log(row.getJsonArray("weeks")),
                records);
    }

    static List<Performance> performances(JsonArray rows) {
        return objects(rows).map(HistoryJson::performance).toList();
    }

    static TrainingLog log(JsonArray weeks) {
        return TrainingLog.of(objects(weeks).map(HistoryJson::week).toList());
    }

    static JsonArray performances(AthleteId athlete, List<Performance> performances) {
        JsonArray array = new JsonArray();
        performances.forEach(performance -> array.add(new JsonObject()
                .put("athlete_id", athlete.value())
                .put("activity_id", performance.activity().toString())
                .put("date", performance.date().toString())
                .put("distance_m", performance.distance().metres())
                .put("elapsed_s", Columns.seconds(performance.time()))
                .put("sign", performance.sign().name().toLowerCase(Locale.ROOT))
                .put("vdot", performance.index().value())));
        return array;
    }

    static JsonArray weeks(AthleteId athlete, List<TrainingWeek> weeks) {
        JsonArray array = new JsonArray();
        weeks.forEach(week -> array.add(new JsonObject()
                .put("athlete_id", athlete.value())
                .put("monday", week.monday().toString())
                .put("loads", new JsonArray(week.loads()))
                .put("ctl", week.end().ctl())
                .put("atl", week.end().atl())
                .put("tsb", week.end().tsb())));
        return array;
    }

    static JsonArray improvements(AthleteId athlete, List<Improvement> improvements) {
        JsonArray array = new JsonArray();
        improvements.forEach(improvement -> array.add(new JsonObject()
                .put("athlete_id", athlete.value())
                .put("effort", improvement.distance().code())
                .put("date", improvement.date().toString())
                .put("activity_id", improvement.activity().toString())
                .put("elapsed_s", Columns.seconds(improvement.elapsed()))));
        return array;
    }

    static List<Improvement> improvements(JsonArray rows) {
        return objects(rows)
                .flatMap(row -> EffortDistance.ofCode(row.getString("effort"))
                        .map(distance -> new Improvement(
                                distance,
                                LocalDate.parse(row.getString("date")),
                                ActivityId.of(row.getString("activity_id")),
                                Columns.duration(row.getDouble("elapsed_s"))))
                        .stream())
                .toList();
    }

    private static Performance performance(JsonObject row) {
        return new Performance(
                ActivityId.of(row.getString("activity_id")),
                Distance.ofMetres(row.getDouble("distance_m")),
                Columns.duration(row.getDouble("elapsed_s")),
                LocalDate.parse(row.getString("date")),
                Performance.Sign.valueOf(row.getString("sign").toUpperCase(Locale.ROOT)),
                FitnessIndex.of(row.getDouble("vdot")));
    }

    private static TrainingWeek week(JsonObject row) {
        List<Double> loads = row.getJsonArray("loads").stream()
                .map(load -> ((Number) load).doubleValue())
                .toList();
        return new TrainingWeek(
                LocalDate.parse(row.getString("monday")),
                loads,
                new FitnessTrend(row.getDouble("ctl"), row.getDouble("atl"), row.getDouble("tsb")));
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }
}

package app.stride.activity.adapter.postgres;

import app.stride.activity.domain.activity.Lap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Laps as they stand in a JSON column. */
final class LapJson {
    private LapJson() {}

    static JsonArray write(List<Lap> laps) {
        JsonArray array = new JsonArray();
        for (Lap lap : laps) {
            array.add(new JsonObject()
                    .put("kind", lap.kind().code())
                    .put("start_offset_s", Columns.seconds(lap.startOffset()))
                    .put("duration_s", Columns.seconds(lap.duration()))
                    .put("distance_m", Columns.metres(lap.distance()))
                    .put("average_hr", Columns.bpm(lap.averageHeartRate()))
                    .put("max_hr", Columns.bpm(lap.maxHeartRate())));
        }
        return array;
    }

    static List<Lap> read(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).map(LapJson::lap).toList();
    }

    private static Lap lap(JsonObject lap) {
        return new Lap(
                Lap.Kind.ofCode(lap.getString("kind")).orElse(Lap.Kind.MANUAL),
                Columns.duration(lap.getDouble("start_offset_s")),
                Columns.duration(lap.getDouble("duration_s")),
                Columns.distance(lap.getDouble("distance_m")),
                Columns.heartRate(lap.getInteger("average_hr")),
                Columns.heartRate(lap.getInteger("max_hr")));
    }
}

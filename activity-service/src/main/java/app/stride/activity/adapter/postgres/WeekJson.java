package app.stride.activity.adapter.postgres;

import app.stride.activity.usecase.activity.WeekVolume;
import app.stride.running.Distance;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;

/** Weeks as a query sums them up. */
final class WeekJson {
    private WeekJson() {}

    static List<WeekVolume> read(JsonArray weeks) {
        return weeks.stream().map(JsonObject.class::cast).map(WeekJson::week).toList();
    }

    private static WeekVolume week(JsonObject week) {
        return new WeekVolume(
                LocalDate.parse(week.getString("monday")),
                week.getInteger("runs"),
                Distance.ofMetres(week.getDouble("distance_m")),
                Columns.duration(week.getDouble("duration_s")));
    }
}

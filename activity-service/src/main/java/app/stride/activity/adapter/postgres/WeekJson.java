package app.stride.activity.adapter.postgres;

import app.stride.activity.usecase.activity.Summary.Measured;
import app.stride.activity.usecase.activity.Summary.Sums;
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
        return weeks.stream()
                .map(JsonObject.class::cast)
                .map(week -> new WeekVolume(LocalDate.parse(week.getString("monday")), sums(week)))
                .toList();
    }

    static Sums sums(JsonObject sums) {
        return new Sums(
                sums.getInteger("activities"),
                sums.getInteger("races"),
                Distance.ofMetres(sums.getDouble("distance_m")),
                Columns.duration(sums.getDouble("duration_s")),
                new Measured(
                        Distance.ofMetres(sums.getDouble("measured_m")),
                        Columns.duration(sums.getDouble("measured_s"))),
                sums.getDouble("heartbeats"),
                Distance.ofMetres(sums.getDouble("heartbeat_m")));
    }
}

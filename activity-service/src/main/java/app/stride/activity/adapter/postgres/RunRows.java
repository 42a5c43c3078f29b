package app.stride.activity.adapter.postgres;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.effort.BestEffort;
import app.stride.activity.domain.effort.EffortDistance;
import app.stride.activity.domain.fitness.PastRun;
import app.stride.activity.usecase.fitness.FitnessLog.LoggedRun;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;

/** Reads runs with their best efforts, which come as parallel arrays. */
final class RunRows {
    private RunRows() {}

    static LoggedRun logged(Row row) {
        PastRun run = new PastRun(
                new ActivityId(row.getUUID("activity_id")),
                row.getLocalDate("local_date"),
                Columns.distance(row, "distance_m"),
                Columns.distance(row, "level_distance_m"),
                Columns.duration(row.getDouble("duration_s")),
                Columns.duration(row.getDouble("elapsed_s")),
                Columns.durationOrNull(row, "moving_s"),
                Columns.heartRate(row.getInteger("average_hr")),
                row.getBoolean("is_race"),
                efforts(row));
        return new LoggedRun(run, ActivityRows.verdict(row));
    }

    static List<BestEffort> efforts(Row row) {
        String[] codes = row.getArrayOfStrings("effort");
        List<BestEffort> efforts = new ArrayList<>();
        if (codes == null) {
            return efforts;
        }
        Double[] seconds = row.getArrayOfDoubles("effort_s");
        Double[] from = row.getArrayOfDoubles("effort_from_s");
        Integer[] rates = row.getArrayOfIntegers("effort_hr");
        Boolean[] whole = row.getArrayOfBooleans("effort_whole");
        for (int i = 0; i < codes.length; i++) {
            int place = i;
            EffortDistance.ofCode(codes[i])
                    .map(distance -> new BestEffort(
                            distance,
                            Columns.duration(seconds[place]),
                            Columns.duration(from[place]),
                            Columns.heartRate(rates[place]),
                            whole[place]))
                    .ifPresent(efforts::add);
        }
        return efforts;
    }
}

package app.stride.activity.adapter.postgres;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.sameness.Choice;
import app.stride.activity.domain.sameness.Take;
import app.stride.activity.usecase.fitness.FitnessLog.KnownTake;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads activities as far as it matters which of them are of the same run. */
final class TakeRows {
    private TakeRows() {}

    static List<KnownTake> all(RowSet<Row> rows) {
        List<KnownTake> takes = new ArrayList<>(rows.size());
        rows.forEach(
                row -> takes.add(new KnownTake(take(row), row.getLocalDate("local_date"), id(row, "duplicate_of"))));
        return takes;
    }

    private static Take take(Row row) {
        return new Take(
                new ActivityId(row.getUUID("activity_id")),
                row.getString("identity"),
                row.getString("provider") + " " + row.getString("device"),
                row.getString("device") == null,
                Sport.ofCode(row.getString("sport")).orElse(Sport.OTHER),
                row.getOffsetDateTime("start_time").toInstant(),
                Columns.duration(row.getDouble("elapsed_s")),
                Columns.duration(row.getDouble("duration_s")),
                Columns.distance(row, "distance_m"),
                Columns.heartRate(row.getInteger("average_hr")),
                row.getBoolean("is_race"),
                row.getInteger("richness"),
                new Choice(Choice.Kind.ofCode(row.getString("duplicate_choice")), id(row, "linked_to")),
                Set.of());
    }

    private static @Nullable ActivityId id(Row row, String column) {
        UUID id = row.getUUID(column);
        return id == null ? null : new ActivityId(id);
    }
}

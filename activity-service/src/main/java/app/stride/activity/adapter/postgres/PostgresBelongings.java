package app.stride.activity.adapter.postgres;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.effort.BestEffort;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.Sha256;
import app.stride.activity.usecase.fitness.DatedEffort;
import app.stride.activity.usecase.ingest.Original;
import app.stride.activity.usecase.mydata.Belongings;
import app.stride.activity.usecase.mydata.Piece.OfActivity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything of an athlete, along the primary keys. */
@ApplicationScoped
class PostgresBelongings implements Belongings {
    private static final String ACTIVITIES = """
            select activity.*, efforts.* from activity
            left join lateral (
                select array_agg(effort) as effort, array_agg(elapsed_s) as effort_s,
                       array_agg(start_offset_s) as effort_from_s, array_agg(average_hr) as effort_hr,
                       array_agg(whole_activity) as effort_whole
                from best_effort
                where best_effort.athlete_id = $1 and best_effort.activity_id = activity.activity_id
            ) efforts on true
            where activity.athlete_id = $1
              and activity.activity_id > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000')
            order by activity.activity_id limit $3
            """;

    private static final String ORIGINAL = """
            select * from original where athlete_id = $1 and sha256 > coalesce($2::bytea, '') order by sha256 limit 1
            """;

    private final Pool pool;

    PostgresBelongings(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<OfActivity>> activitiesAfter(AthleteId athlete, @Nullable ActivityId last, int atMost) {
        UUID after = last == null ? null : last.value();
        return pool.preparedQuery(ACTIVITIES)
                .execute(Tuple.of(athlete.value(), after, atMost))
                .map(PostgresBelongings::activities);
    }

    private static List<OfActivity> activities(RowSet<Row> rows) {
        List<OfActivity> activities = new ArrayList<>(rows.size());
        rows.forEach(row -> {
            KeptActivity kept = ActivityRows.kept(row);
            List<DatedEffort> efforts = RunRows.efforts(row).stream()
                    .sorted(Comparator.comparing(BestEffort::distance))
                    .map(effort -> new DatedEffort(effort, kept.id(), row.getLocalDate("local_date")))
                    .toList();
            activities.add(new OfActivity(kept, efforts));
        });
        return activities;
    }

    @Override
    public Uni<Optional<Original>> originalAfter(AthleteId athlete, @Nullable Sha256 last) {
        Buffer after = last == null ? null : Buffer.buffer(last.bytes());
        return pool.preparedQuery(ORIGINAL)
                .execute(Tuple.of(athlete.value(), after))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(PostgresOriginals.original(rows.iterator().next())));
    }
}

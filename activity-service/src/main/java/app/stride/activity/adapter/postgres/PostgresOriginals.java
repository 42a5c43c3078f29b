package app.stride.activity.adapter.postgres;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.Sha256;
import app.stride.activity.usecase.ingest.Original;
import app.stride.activity.usecase.ingest.Originals;
import app.stride.activity.usecase.ingest.PackedFile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.Optional;

/** Uploaded files in the table {@code original}. */
@ApplicationScoped
class PostgresOriginals implements Originals {
    private static final String FIND = """
            select original.* from activity
            join original on original.athlete_id = activity.athlete_id and original.sha256 = activity.original_sha256
            where activity.athlete_id = $1 and activity.activity_id = $2
            """;

    private final Pool pool;

    PostgresOriginals(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<Original>> find(AthleteId athlete, ActivityId activity) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(athlete.value(), activity.value()))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(original(rows.iterator().next())));
    }

    static Original original(Row row) {
        return new Original(
                new Sha256(HexFormat.of().formatHex(row.getBuffer("sha256").getBytes())),
                row.getString("file_name"),
                new PackedFile(
                        row.getBoolean("zstd"),
                        row.getInteger("size_bytes"),
                        row.getBuffer("content").getBytes()));
    }
}

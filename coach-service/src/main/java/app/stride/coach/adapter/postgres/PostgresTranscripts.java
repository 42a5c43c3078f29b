package app.stride.coach.adapter.postgres;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.conversation.ChatThread;
import app.stride.coach.domain.conversation.Recollection;
import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.domain.conversation.ThreadSummary;
import app.stride.coach.domain.conversation.Turn;
import app.stride.coach.usecase.thread.Transcripts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that was said, along the primary key of the turns; each page is one statement. */
@ApplicationScoped
class PostgresTranscripts implements Transcripts {

    /** A conversation begins with its first turn: there is none without. */
    private static final String READ = """
            select thread.id as thread_id, thread.title, thread.created_at, thread.updated_at,
                   thread.summary, thread.summary_until,
                   turn.id as turn_id, turn.speaker, turn.text, turn.said_at, turn.question_at
            from turn join thread on thread.athlete_id = turn.athlete_id and thread.id = turn.thread_id
            where turn.athlete_id = $1
              and (turn.thread_id, turn.id) > (
                  coalesce($2::uuid, '00000000-0000-0000-0000-000000000000'),
                  coalesce($3::uuid, '00000000-0000-0000-0000-000000000000'))
            order by turn.thread_id, turn.id
            limit $4
            """;

    private final Pool pool;

    PostgresTranscripts(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Page> after(AthleteId athlete, Optional<Place> place, int mostTurns) {
        Tuple parameters = Tuple.tuple()
                .addString(athlete.value())
                .addUUID(place.map(last -> last.thread().value()).orElse(null))
                .addUUID(place.map(Place::turn).orElse(null))
                .addInteger(mostTurns + 1);
        return pool.preparedQuery(READ).execute(parameters).map(rows -> page(rows, mostTurns));
    }

    /** One turn more than the page holds tells that there is another page. */
    private static Page page(RowSet<Row> rows, int mostTurns) {
        List<Row> turns = new ArrayList<>(rows.size());
        rows.forEach(turns::add);
        boolean more = turns.size() > mostTurns;
        List<Row> shown = more ? turns.subList(0, mostTurns) : turns;
        Map<UUID, List<Row>> byThread = new LinkedHashMap<>();
        shown.forEach(row -> byThread.computeIfAbsent(row.getUUID("thread_id"), first -> new ArrayList<>())
                .add(row));
        return new Page(
                byThread.values().stream().map(PostgresTranscripts::thread).toList(),
                more ? Optional.of(place(shown.get(mostTurns - 1))) : Optional.empty());
    }

    private static Place place(Row row) {
        return new Place(new ThreadId(row.getUUID("thread_id")), row.getUUID("turn_id"));
    }

    private static ChatThread thread(List<Row> turns) {
        Row any = turns.get(0);
        return new ChatThread(
                new ThreadSummary(
                        new ThreadId(any.getUUID("thread_id")),
                        any.getString("title"),
                        any.getOffsetDateTime("created_at").toInstant(),
                        any.getOffsetDateTime("updated_at").toInstant()),
                earlier(any),
                turns.stream().map(PostgresTranscripts::turn).toList());
    }

    private static Optional<Recollection> earlier(Row row) {
        @Nullable String summary = row.getString("summary");
        @Nullable Instant until = instant(row.getOffsetDateTime("summary_until"));
        return summary == null || until == null ? Optional.empty() : Optional.of(new Recollection(summary, until));
    }

    private static Turn turn(Row row) {
        return new Turn(
                Turn.Speaker.valueOf(row.getString("speaker")),
                row.getString("text"),
                row.getOffsetDateTime("said_at").toInstant(),
                List.of(),
                Optional.ofNullable(instant(row.getOffsetDateTime("question_at"))));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

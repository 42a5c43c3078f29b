package app.stride.coach.adapter.postgres;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.conversation.ChatThread;
import app.stride.coach.domain.conversation.Recollection;
import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.domain.conversation.ThreadSummary;
import app.stride.coach.domain.conversation.Turn;
import app.stride.coach.usecase.Ids;
import app.stride.coach.usecase.thread.Threads;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Conversations in PostgreSQL. What an athlete waits for, between a question and the first word of its answer, is one statement each. */
@ApplicationScoped
class PostgresThreads implements Threads {

    private static final String BEGIN = """
            with begun as (
              insert into thread (athlete_id, id, title, created_at, updated_at)
              values ($1::text, $2::uuid, $3::text, $4::timestamptz, $5::timestamptz))
            insert into turn (athlete_id, thread_id, id, speaker, text, said_at, shown, question_at)
            values ($1::text, $2::uuid, $6::uuid, $7::text, $8::text, $9::timestamptz, $10::text,
                    $11::timestamptz)
            """;

    /** The conversation is held meanwhile, so that none that is being deleted goes on. */
    private static final String APPEND = """
            with there as (
              update thread set updated_at = $6::timestamptz
              where athlete_id = $1::text and id = $2::uuid
              returning athlete_id, id)
            insert into turn (athlete_id, thread_id, id, speaker, text, said_at, shown, question_at)
            select athlete_id, id, $3::uuid, $4::text, $5::text, $6::timestamptz, $7::text, $8::timestamptz from there
            """;

    private final Pool pool;
    private final Transactions transactions;
    private final ThreadRows threads;
    private final TurnRows turns;
    private final FactsJson facts;
    private final Ids ids;

    PostgresThreads(
            Pool pool, Transactions transactions, ThreadRows threads, TurnRows turns, FactsJson facts, Ids ids) {
        this.pool = pool;
        this.transactions = transactions;
        this.threads = threads;
        this.turns = turns;
        this.facts = facts;
        this.ids = ids;
    }

    @Override
    public Uni<Optional<ChatThread>> find(AthleteId athlete, ThreadId thread, int mostTurns) {
        ThreadKey key = keyOf(athlete, thread);
        return transactions.run(() -> threads.findById(key)
                .flatMap(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : turns.last(key, mostTurns).map(last -> Optional.of(thread(row, last)))));
    }

    @Override
    public Uni<List<ThreadSummary>> list(AthleteId athlete, int most, Optional<ThreadId> older) {
        return transactions
                .run(() -> threads.youngest(athlete.value(), most, older.map(ThreadId::value)))
                .map(rows -> rows.stream().map(ThreadRow::summary).toList());
    }

    @Override
    public Uni<Void> begin(AthleteId athlete, ThreadSummary thread, Turn first) {
        Tuple row = key(athlete, thread.id())
                .addString(thread.title())
                .addOffsetDateTime(at(thread.createdAt()))
                .addOffsetDateTime(at(thread.updatedAt()));
        return pool.preparedQuery(BEGIN).execute(with(row, first)).replaceWithVoid();
    }

    @Override
    public Uni<Void> append(AthleteId athlete, ThreadId thread, Turn turn) {
        return pool.preparedQuery(APPEND)
                .execute(with(key(athlete, thread), turn))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> sumUp(AthleteId athlete, ThreadId thread, Recollection earlier, Optional<String> title) {
        return transactions.run(() -> threads.sumUp(keyOf(athlete, thread), earlier, title.orElse(null))
                .replaceWithVoid());
    }

    @Override
    public Uni<Boolean> delete(AthleteId athlete, ThreadId thread) {
        return transactions.run(() -> threads.remove(keyOf(athlete, thread)));
    }

    private static Tuple key(AthleteId athlete, ThreadId thread) {
        return Tuple.tuple().addString(athlete.value()).addUUID(thread.value());
    }

    private Tuple with(Tuple row, Turn turn) {
        return row.addUUID(ids.next())
                .addString(turn.speaker().name())
                .addString(turn.text())
                .addOffsetDateTime(at(turn.at()))
                .addString(facts.written(turn.shown()))
                .addOffsetDateTime(turn.questionAt().map(PostgresThreads::at).orElse(null));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static ThreadKey keyOf(AthleteId athlete, ThreadId thread) {
        return new ThreadKey(athlete.value(), thread.value());
    }

    private ChatThread thread(ThreadRow row, List<TurnRow> youngestFirst) {
        List<Turn> oldestFirst = new ArrayList<>(
                youngestFirst.stream().map(turn -> turn.turn(facts)).toList());
        Collections.reverse(oldestFirst);
        return new ChatThread(row.summary(), row.earlier(), oldestFirst);
    }
}

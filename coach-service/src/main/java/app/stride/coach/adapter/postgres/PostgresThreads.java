package app.stride.coach.adapter.postgres;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.conversation.ChatThread;
import app.stride.coach.domain.conversation.Recollection;
import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.domain.conversation.ThreadSummary;
import app.stride.coach.domain.conversation.Turn;
import app.stride.coach.usecase.Ids;
import app.stride.coach.usecase.Threads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Conversations in PostgreSQL. */
@ApplicationScoped
class PostgresThreads implements Threads {

    private final Transactions transactions;
    private final ThreadRows threads;
    private final TurnRows turns;
    private final FactsJson facts;
    private final Ids ids;

    PostgresThreads(Transactions transactions, ThreadRows threads, TurnRows turns, FactsJson facts, Ids ids) {
        this.transactions = transactions;
        this.threads = threads;
        this.turns = turns;
        this.facts = facts;
        this.ids = ids;
    }

    @Override
    public Uni<Optional<ChatThread>> find(AthleteId athlete, ThreadId thread, int mostTurns) {
        ThreadKey key = key(athlete, thread);
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
        TurnRow turn = row(athlete, thread.id(), first);
        return transactions.run(() -> threads.persist(ThreadRow.of(athlete, thread))
                .call(() -> turns.persist(turn))
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> append(AthleteId athlete, ThreadId thread, Turn turn) {
        TurnRow row = row(athlete, thread, turn);
        return transactions.run(() -> threads.touch(key(athlete, thread), turn.at())
                .flatMap(there -> there
                        ? turns.persist(row).replaceWithVoid()
                        : Uni.createFrom().voidItem()));
    }

    @Override
    public Uni<Void> sumUp(AthleteId athlete, ThreadId thread, Recollection earlier, Optional<String> title) {
        return transactions.run(() ->
                threads.sumUp(key(athlete, thread), earlier, title.orElse(null)).replaceWithVoid());
    }

    @Override
    public Uni<Boolean> delete(AthleteId athlete, ThreadId thread) {
        return transactions.run(() -> threads.remove(key(athlete, thread)));
    }

    private TurnRow row(AthleteId athlete, ThreadId thread, Turn turn) {
        return TurnRow.of(new TurnKey(athlete.value(), thread.value(), ids.next()), turn, facts);
    }

    private static ThreadKey key(AthleteId athlete, ThreadId thread) {
        return new ThreadKey(athlete.value(), thread.value());
    }

    private ChatThread thread(ThreadRow row, List<TurnRow> youngestFirst) {
        List<Turn> oldestFirst = new ArrayList<>(
                youngestFirst.stream().map(turn -> turn.turn(facts)).toList());
        Collections.reverse(oldestFirst);
        return new ChatThread(row.summary(), row.earlier(), oldestFirst);
    }
}

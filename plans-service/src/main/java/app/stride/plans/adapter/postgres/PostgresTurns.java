package app.stride.plans.adapter.postgres;

import static app.stride.plans.adapter.postgres.PlanSql.ACTIVITIES_OF_DONE;
import static app.stride.plans.adapter.postgres.PlanSql.PLAN_OF_P;

import app.stride.outbox.Outbox;
import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.usecase.IdempotencyKey;
import app.stride.plans.usecase.Opening;
import app.stride.plans.usecase.Turn;
import app.stride.plans.usecase.Turns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns by the athlete's row: who writes to it holds it until the end of the transaction. */
@ApplicationScoped
public class PostgresTurns implements Turns {

    private static final String ERASED_SINCE = """
            exists (
                select from erasure e
                where e.athlete_id = encode(sha256(convert_to($1, 'UTF8')), 'hex') and e.erased_at >= $2)
            """;

    /** Nothing is held, and no row made, for news from before the athlete was erased. */
    private static final String HOLD = """
            insert into athlete as a (athlete_id, turn)
            select $1::text, 1
            where not %s
            on conflict (athlete_id) do update set turn = a.turn + 1
            returning to_jsonb(a)::text as athlete, a.turn = 1 as is_new
            """.formatted(ERASED_SINCE);

    /** Of an erasure that it waited for a statement sees only that the row is gone, and makes a new one. */
    private static final String UNMAKE = """
            delete from athlete where athlete_id = $1 and %s
            """.formatted(ERASED_SINCE);

    /** Who was not known had nothing that could be changed, and is not known for having asked. */
    private static final String FORGET = "delete from athlete where athlete_id = $1";

    // A statement sees the world as it was when it began, and this one may have waited for the athlete's row since:
    // then the turn that it sees is not the one before its own, and what else it read may be out of date.
    private static final String HOLD_AND_LOOK = """
            with held as (
                insert into athlete as a (athlete_id, turn) values ($1, 1)
                on conflict (athlete_id) do update set turn = a.turn + 1
                returning a.*),
            forgotten as (
                update plan set idempotency_key = null, request_hash = null
                where athlete_id = $1 and idempotency_key = $3 and created_at <= $4),
            done as (
                select * from activity where athlete_id = $1 and not deleted and local_date >= $2)
            select to_jsonb(held)::text as athlete,
                   held.turn - 1 = coalesce((select turn from athlete where athlete_id = $1), 0) as up_to_date,
                   %s::text as activities,
                   (select jsonb_agg(to_jsonb(w))
                    from workout w join plan p using (athlete_id, plan_id)
                    where w.athlete_id = $1 and p.status = 'completed' and w.status = 'completed'
                      and w.activity_ids && array(select activity_id from done))::text as workouts,
                   (select %s from plan p
                    where p.athlete_id = $1 and p.idempotency_key = $3 and p.created_at > $4)::text as plan
            from held
            """.formatted(ACTIVITIES_OF_DONE, PLAN_OF_P);

    private final Queues queues;
    private final Outbox outbox;
    private final EventMessages messages;
    private final Clock clock;

    PostgresTurns(Queues queues, Outbox outbox, EventMessages messages, Clock clock) {
        this.queues = queues;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public <T> Uni<T> take(AthleteId athlete, Function<Turn, Uni<T>> work) {
        return queues.inTurn(
                athlete,
                () -> outbox.inTransaction(transaction -> hold(transaction, athlete, null)
                        .map(row -> row.orElseThrow())
                        .chain(row -> work.apply(turn(transaction, Rows.athlete(row, athlete), null))
                                .call(() -> row.getBoolean("is_new")
                                        ? forget(transaction, athlete)
                                        : Uni.createFrom().voidItem()))));
    }

    @Override
    public <T> Uni<T> takeForNewPlan(
            AthleteId athlete, LocalDate since, @Nullable IdempotencyKey key, BiFunction<Turn, Opening, Uni<T>> work) {
        return queues.inTurn(
                athlete,
                () -> outbox.inTransaction(transaction -> look(transaction, athlete, since, key)
                        .chain(row -> work.apply(turn(transaction, Rows.athlete(row, athlete), null), opening(row)))));
    }

    /**
     * A turn within a transaction that somebody else began.
     *
     * @param asOf when what is to be done became known; there is no turn when the athlete was erased since
     */
    public Uni<Optional<Turn>> within(SqlConnection transaction, AthleteId athlete, Instant asOf) {
        return hold(transaction, athlete, asOf)
                .chain(row -> unlessErasedMeanwhile(transaction, athlete, asOf, row))
                .map(row -> row.map(held -> turn(transaction, Rows.athlete(held, athlete), asOf)));
    }

    private static Uni<Optional<Row>> unlessErasedMeanwhile(
            SqlConnection transaction, AthleteId athlete, Instant asOf, Optional<Row> held) {
        if (held.isEmpty() || !held.get().getBoolean("is_new")) {
            return Uni.createFrom().item(held);
        }
        return transaction
                .preparedQuery(UNMAKE)
                .execute(Tuple.of(athlete.value(), asOf.atOffset(ZoneOffset.UTC)))
                .map(unmade -> unmade.rowCount() == 0 ? held : Optional.<Row>empty());
    }

    /** What comes after the athlete was erased is not even noted. */
    public Uni<Void> leaveNothing(SqlConnection transaction, String athlete) {
        return transaction
                .preparedQuery("delete from inbox where athlete_id = $1")
                .execute(Tuple.of(athlete))
                .replaceWithVoid();
    }

    private static Uni<Optional<Row>> hold(SqlConnection transaction, AthleteId athlete, @Nullable Instant asOf) {
        return transaction
                .preparedQuery(HOLD)
                .execute(Tuple.of(athlete.value(), asOf == null ? null : asOf.atOffset(ZoneOffset.UTC)))
                .map(rows -> Rows.first(rows, row -> row));
    }

    private static Uni<Void> forget(SqlConnection transaction, AthleteId athlete) {
        return transaction
                .preparedQuery(FORGET)
                .execute(Tuple.of(athlete.value()))
                .replaceWithVoid();
    }

    private Uni<Row> look(SqlConnection transaction, AthleteId athlete, LocalDate since, @Nullable IdempotencyKey key) {
        Tuple question = Tuple.of(
                athlete.value(),
                since,
                key == null ? null : key.value(),
                clock.instant().minus(IdempotencyKey.LIFETIME).atOffset(ZoneOffset.UTC));
        return transaction
                .preparedQuery(HOLD_AND_LOOK)
                .execute(question)
                .map(rows -> rows.iterator().next())
                .chain(row -> row.getBoolean("up_to_date")
                        ? Uni.createFrom().item(row)
                        : look(transaction, athlete, since, key));
    }

    private Turn turn(SqlConnection transaction, Athlete athlete, @Nullable Instant asOf) {
        return new PostgresTurn(transaction, athlete, clock.instant(), asOf, outbox, messages);
    }

    private static Opening opening(Row row) {
        String earlier = row.getString("plan");
        if (earlier == null) {
            return new Opening(Rows.activities(row), Rows.workouts(row), null);
        }
        PlanRow plan = RowJson.read(earlier, PlanRow.class);
        return new Opening(
                Rows.activities(row),
                Rows.workouts(row),
                new Opening.Earlier(plan.toPlan(), String.valueOf(plan.requestHash())));
    }
}

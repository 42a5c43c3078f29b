package app.stride.plans.adapter.postgres;

import static app.stride.plans.adapter.postgres.PlanSql.PLAN_OF_P;

import app.stride.outbox.Outbox;
import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.Settlement;
import app.stride.plans.usecase.lifecycle.DuePlans;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Due plans by an index on when they are due; whoever settles one holds the athlete's row, as every turn does. */
@ApplicationScoped
class PostgresDuePlans implements DuePlans {

    private static final Logger LOG = Logger.getLogger(PostgresDuePlans.class);

    private static final String HOLD = """
            select p.athlete_id, p.plan_id
            from plan p join athlete a using (athlete_id)
            where p.status = 'active' and coalesce(p.due_at, '-infinity'::timestamptz) <= $1
              and p.plan_id <> all($3::uuid[])
            order by coalesce(p.due_at, '-infinity'::timestamptz)
            limit $2
            for update skip locked
            """;

    private static final String HOLD_ONE = """
            select p.athlete_id, p.plan_id
            from plan p join athlete a using (athlete_id)
            where p.status = 'active' and coalesce(p.due_at, '-infinity'::timestamptz) <= $1
              and p.athlete_id = $2 and p.plan_id = $3
            for update skip locked
            """;

    // A statement of its own, which sees what was committed before the athletes were held.
    /**
     * Open workouts of days that some athlete may call over, and missed ones of days that go on somewhere; whose day it really is, the
     * domain decides.
     */
    private static final String READ = """
            select (%s)::text as plan,
                   (select jsonb_agg(to_jsonb(w) order by w.scheduled_date, w.workout_id) from workout w
                    where w.athlete_id = p.athlete_id and w.plan_id = p.plan_id
                      and w.scheduled_date <= ($3 at time zone 'UTC')::date
                      and (w.status = 'planned'
                           or w.status = 'missed' and w.scheduled_date >= ($3 at time zone 'UTC')::date - 1)
                      and w.workout_type <> 'rest')::text as workouts
            from plan p join unnest($1::text[], $2::uuid[]) as h (athlete_id, plan_id) using (athlete_id, plan_id)
            """.formatted(PLAN_OF_P);

    /** A turn of the athletes, too: who waits for one sees that the world moved on. */
    private static final String SETTLE = """
            with turned as (
                update athlete set turn = turn + 1 where athlete_id = any($1::text[])),
            called as (
                update workout w set status = m.status
                from unnest($5::text[], $6::uuid[], $7::uuid[], $9::text[]) as m (athlete_id, plan_id, workout_id, status)
                where w.athlete_id = m.athlete_id and w.plan_id = m.plan_id and w.workout_id = m.workout_id)
            update plan p set status = s.status, due_at = s.due_at,
                updated_at = case when p.status = s.status then p.updated_at else $8 end
            from unnest($1::text[], $2::uuid[], $3::text[], $4::timestamptz[]) as s (athlete_id, plan_id, status, due_at)
            where p.athlete_id = s.athlete_id and p.plan_id = s.plan_id
            """;

    /** A plan whose athlete's row is held. */
    private record Held(String athlete, UUID plan) {

        static Held of(Row row) {
            return new Held(row.getString("athlete_id"), row.getUUID("plan_id"));
        }
    }

    /** One of these plans stands in the way of all of them. */
    private static final class Unsettled extends RuntimeException {

        private final List<Held> plans;

        Unsettled(List<Held> plans, Throwable why) {
            super(why);
            this.plans = plans;
        }
    }

    private final PutOffPlans putOff = new PutOffPlans();
    private final Outbox outbox;
    private final EventMessages messages;

    PostgresDuePlans(Outbox outbox, EventMessages messages) {
        this.outbox = outbox;
        this.messages = messages;
    }

    /** One transaction for all of them; where that fails because of one, each has its own. */
    @Override
    public Uni<Integer> settle(Instant now, int limit, Function<FullPlan, Settlement> settle) {
        Tuple due = Tuple.of(now.atOffset(ZoneOffset.UTC), limit, putOff.at(now));
        return settleHeld(HOLD, due, now, settle)
                .onFailure(Unsettled.class)
                .recoverWithUni(failure -> eachByItself(((Unsettled) failure).plans, now, settle));
    }

    private Uni<Integer> eachByItself(List<Held> plans, Instant now, Function<FullPlan, Settlement> settle) {
        return Multi.createFrom()
                .iterable(plans)
                .onItem()
                .transformToUniAndConcatenate(plan -> alone(plan, now, settle))
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private Uni<Integer> alone(Held held, Instant now, Function<FullPlan, Settlement> settle) {
        Tuple one = Tuple.of(now.atOffset(ZoneOffset.UTC), held.athlete(), held.plan());
        return settleHeld(HOLD_ONE, one, now, settle)
                .invoke(settled -> forgive(held, settled))
                .onFailure(Unsettled.class)
                .recoverWithItem(failure -> putOff(held, now, failure));
    }

    private void forgive(Held held, int settled) {
        if (settled > 0) {
            putOff.settled(held.plan());
        }
    }

    private int putOff(Held held, Instant now, Throwable failure) {
        Duration pause = putOff.putOff(held.plan(), now);
        LOG.errorf(failure.getCause(), "Plan %s cannot be settled and is put off for %s", held.plan(), pause);
        return 0;
    }

    private Uni<Integer> settleHeld(String hold, Tuple which, Instant now, Function<FullPlan, Settlement> settle) {
        return outbox.inTransaction(transaction -> transaction
                .preparedQuery(hold)
                .execute(which)
                .map(rows -> Rows.all(rows, Held::of))
                .chain(held -> held.isEmpty()
                        ? Uni.createFrom().item(0)
                        : settleAll(transaction, held, now, settle)
                                .onFailure()
                                .transform(why -> new Unsettled(held, why))));
    }

    private Uni<Integer> settleAll(
            SqlConnection transaction, List<Held> held, Instant now, Function<FullPlan, Settlement> settle) {
        return read(transaction, held, now)
                .map(due -> due.stream().map(settle).toList())
                .chain(settled -> store(transaction, settled, now).replaceWith(settled.size()));
    }

    private static Uni<List<FullPlan>> read(SqlConnection transaction, List<Held> held, Instant now) {
        Tuple values = Tuple.tuple()
                .addArrayOfString(texts(held.stream().map(Held::athlete)))
                .addArrayOfUUID(held.stream().map(Held::plan).toArray(UUID[]::new))
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC));
        return transaction
                .preparedQuery(READ)
                .execute(values)
                .map(rows -> Rows.all(rows, row -> new FullPlan(Rows.plan(row), Rows.workouts(row))));
    }

    private Uni<Void> store(SqlConnection transaction, List<Settlement> settled, Instant now) {
        record Called(String athlete, UUID plan, UUID workout, String status) {}
        List<Called> called = settled.stream()
                .flatMap(each -> Stream.concat(each.missed().stream(), each.reopened().stream())
                        .map(workout -> new Called(
                                athlete(each),
                                each.plan().id().value(),
                                workout.id().value(),
                                workout.state().status().code())))
                .toList();
        Tuple values = Tuple.tuple()
                .addArrayOfString(texts(settled.stream().map(PostgresDuePlans::athlete)))
                .addArrayOfUUID(
                        settled.stream().map(each -> each.plan().id().value()).toArray(UUID[]::new))
                .addArrayOfString(texts(settled.stream()
                        .map(each -> each.plan().state().status().code())))
                .addArrayOfOffsetDateTime(settled.stream()
                        .map(each -> each.due().atOffset(ZoneOffset.UTC))
                        .toArray(java.time.OffsetDateTime[]::new))
                .addArrayOfString(texts(called.stream().map(Called::athlete)))
                .addArrayOfUUID(called.stream().map(Called::plan).toArray(UUID[]::new))
                .addArrayOfUUID(called.stream().map(Called::workout).toArray(UUID[]::new))
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
                .addArrayOfString(texts(called.stream().map(Called::status)));
        return transaction.preparedQuery(SETTLE).execute(values).chain(() -> tell(transaction, settled));
    }

    private Uni<Void> tell(SqlConnection transaction, List<Settlement> settled) {
        return outbox.append(
                transaction,
                settled.stream()
                        .flatMap(each -> each.events().stream())
                        .map(messages::of)
                        .toList());
    }

    private static String athlete(Settlement settlement) {
        return settlement.plan().athlete().id().value();
    }

    private static String[] texts(Stream<String> texts) {
        return texts.toArray(String[]::new);
    }
}

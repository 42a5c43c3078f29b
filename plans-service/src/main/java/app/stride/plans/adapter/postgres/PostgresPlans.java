package app.stride.plans.adapter.postgres;

import static app.stride.plans.adapter.postgres.PlanSql.ACTIVITIES_OF_DONE;
import static app.stride.plans.adapter.postgres.PlanSql.ATHLETE;
import static app.stride.plans.adapter.postgres.PlanSql.PLAN_OF_P;
import static app.stride.plans.adapter.postgres.PlanSql.WORKOUTS_OF_DUE;

import app.stride.plans.adapter.postgres.OriginRow.FindingRow;
import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.calendar.Agenda;
import app.stride.plans.domain.calendar.Span;
import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.periodization.audit.Audit;
import app.stride.plans.domain.plan.PlanStatus;
import app.stride.plans.domain.revision.History;
import app.stride.plans.usecase.Adaptation;
import app.stride.plans.usecase.AdaptationId;
import app.stride.plans.usecase.KeptPage;
import app.stride.plans.usecase.PlanAtWork;
import app.stride.plans.usecase.Plans;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads plans from PostgreSQL, each question in one statement that begins with the athlete. */
@ApplicationScoped
class PostgresPlans implements Plans {

    private static final String ATHLETE_ONLY = "select %s::text as athlete".formatted(ATHLETE);

    private static final String LIST = """
            select (%s)::text as plan
            from plan p
            where p.athlete_id = $1
              and ($2::text is null or p.status = $2)
              and ($3::uuid is null or p.plan_id < $3)
            order by p.plan_id desc
            limit $4
            """.formatted(PLAN_OF_P);

    private static final String ACTIVE = """
            select (%s)::text as plan from plan p where p.athlete_id = $1 and p.status = 'active'
            """.formatted(PLAN_OF_P);

    private static final String FIND = """
            with due as (select * from workout where athlete_id = $1 and plan_id = $2)
            select (%s)::text as plan, %s::text as workouts
            from plan p
            where p.athlete_id = $1 and p.plan_id = $2
            """.formatted(PLAN_OF_P, WORKOUTS_OF_DUE);

    private static final String AUDIT = """
            select audit::text as audit from plan_origin where athlete_id = $1 and plan_id = $2
            """;

    /** Of what the database keeps in the layout of this very question; see the migration that makes its table {@code agenda}. */
    private static final String AGENDA = """
            select g.athlete, g.plan, p.workouts, p.activities
            from (select array_agg(workouts order by opens) as workouts, array_agg(activities order by opens) as activities
                  from agenda_page
                  where athlete_id = $1 and opens between agenda_page_of($2) and $3) p
            left join agenda g on g.athlete_id = $1
            """;

    private static final String SURROUNDINGS = """
            with asked as materialized (
                select * from workout where athlete_id = $1 and plan_id = $2 and workout_id = $3),
            due as (
                select w.* from workout w, asked q
                where w.athlete_id = $1 and w.plan_id = $2
                  and (w.locked or w.scheduled_date between q.scheduled_date - $4::int and q.scheduled_date + $4::int)),
            done as (
                select a.* from activity a, asked q join plan l using (athlete_id, plan_id)
                where a.athlete_id = $1 and not a.deleted
                  and (a.activity_id = any(q.activity_ids)
                       -- a plan that is not followed has what it kept
                       or l.status in ('active', 'completed')
                          and a.local_date between q.scheduled_date - $4::int and q.scheduled_date + $4::int
                          -- what was done in an earlier plan, and what the athlete decided for another one
                          and not exists (
                              select from workout o join plan p using (athlete_id, plan_id)
                              where o.athlete_id = $1 and o.plan_id <> $2 and p.status in ('active', 'completed')
                                and a.activity_id = any(o.activity_ids)
                                and (o.locked or o.status = 'completed'
                                     and (p.status > l.status or p.status = l.status
                                          and (p.plan_start_date, p.plan_id) < (l.plan_start_date, l.plan_id))))))
            select null as athlete, null as plan, %s::text as workouts, %s::text as activities
            """.formatted(WORKOUTS_OF_DUE, ACTIVITIES_OF_DONE);

    private final Pool pool;

    PostgresPlans(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Athlete> athlete(AthleteId athlete) {
        return ask(ATHLETE_ONLY, Tuple.of(athlete.value()))
                .map(rows -> Rows.first(rows, row -> Rows.athlete(row, athlete)).orElseThrow());
    }

    @Override
    public Uni<List<TrainingPlan>> list(
            AthleteId athlete, @Nullable PlanStatus status, @Nullable PlanId after, int limit) {
        return ask(
                        LIST,
                        Tuple.of(
                                athlete.value(),
                                status == null ? null : status.code(),
                                after == null ? null : after.value(),
                                limit))
                .map(rows -> Rows.all(rows, Rows::plan));
    }

    @Override
    public Uni<Optional<TrainingPlan>> active(AthleteId athlete) {
        return ask(ACTIVE, Tuple.of(athlete.value())).map(rows -> Rows.first(rows, Rows::plan));
    }

    @Override
    public Uni<Optional<FullPlan>> find(AthleteId athlete, PlanId plan) {
        return ask(FIND, Tuple.of(athlete.value(), plan.value()))
                .map(rows -> Rows.first(rows, row -> new FullPlan(Rows.plan(row), Rows.workouts(row))));
    }

    @Override
    public Uni<Optional<Audit>> audit(AthleteId athlete, PlanId plan) {
        return ask(AUDIT, Tuple.of(athlete.value(), plan.value()))
                .map(rows -> Rows.first(
                        rows,
                        row -> new Audit(RowJson.readAll(row.getString("audit"), FindingRow.class).stream()
                                .map(FindingRow::toFinding)
                                .toList())));
    }

    @Override
    public Uni<Optional<History>> history(AthleteId athlete, PlanId plan) {
        return ask(ChangeSql.HISTORY, Tuple.of(athlete.value(), plan.value()))
                .map(rows -> Rows.first(rows, Rows::history));
    }

    @Override
    public Uni<Optional<PlanAtWork>> work(AthleteId athlete, PlanId plan) {
        return ask(ChangeSql.HISTORY, Tuple.of(athlete.value(), plan.value()))
                .map(rows -> Rows.first(rows, Rows::planAtWork));
    }

    @Override
    public Uni<List<Adaptation>> adaptations(AthleteId athlete, PlanId plan) {
        return ask(ChangeSql.ADAPTATIONS, Tuple.of(athlete.value(), plan.value()))
                .map(rows -> Rows.all(rows, Rows::adaptation));
    }

    @Override
    public Uni<KeptPage> kept(AthleteId athlete, KeptPage.@Nullable Place after, int rows, int bytes) {
        KeptPage.@Nullable Within within = after == null ? null : after.within();
        AdaptationId adaptation = within == null ? null : within.adaptation();
        Tuple place = Tuple.of(
                athlete.value(),
                after == null ? null : after.plan().value(),
                within == null ? null : within.revision(),
                adaptation == null ? null : adaptation.value(),
                rows,
                bytes);
        return ask(KeptSql.PAGE, place)
                .map(found -> Rows.first(found, row -> Rows.keptPage(row, within))
                        .orElseGet(() -> new KeptPage(List.of(), null)));
    }

    @Override
    public Uni<Agenda> agenda(AthleteId athlete, Span span) {
        return ask(AGENDA, Tuple.of(athlete.value(), span.from(), span.to()))
                .map(rows -> Rows.first(rows, row -> Rows.agendaOfPages(row, athlete))
                        .orElseThrow()
                        .within(span));
    }

    @Override
    public Uni<Agenda> surroundings(AthleteId athlete, PlanId plan, WorkoutId workout, int days) {
        return ask(SURROUNDINGS, Tuple.of(athlete.value(), plan.value(), workout.value(), days))
                .map(rows -> Rows.first(rows, row -> Rows.agenda(row, athlete)).orElseThrow());
    }

    private Uni<RowSet<Row>> ask(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters);
    }
}

package app.stride.plans.adapter.postgres;

import static app.stride.plans.adapter.postgres.PlanSql.PLAN_OF_P;

import app.stride.outbox.OutgoingEvent;
import app.stride.outbox.PresentState;
import app.stride.plans.domain.lifecycle.PlanEvent;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** All plans of an athlete, and what came of their workouts, as events; the athlete's row is held, as in every turn. */
@ApplicationScoped
class PresentPlans implements PresentState {

    private static final String HOLD = "select from athlete where athlete_id = $1 for update";

    private static final String READ = """
            select (%s)::text as plan,
                   (select jsonb_agg(to_jsonb(w) order by w.scheduled_date, w.workout_id) from workout w
                    where w.athlete_id = p.athlete_id and w.plan_id = p.plan_id and w.status <> 'planned')::text as workouts
            from plan p where p.athlete_id = $1 order by p.plan_id
            """.formatted(PLAN_OF_P);

    private final EventMessages messages;

    PresentPlans(EventMessages messages) {
        this.messages = messages;
    }

    @Override
    public Uni<List<OutgoingEvent>> of(SqlConnection transaction, String athleteId) {
        return transaction
                .preparedQuery(HOLD)
                .execute(Tuple.of(athleteId))
                .chain(() -> transaction.preparedQuery(READ).execute(Tuple.of(athleteId)))
                .map(rows -> rows.stream()
                        .flatMap(PresentPlans::events)
                        .map(messages::again)
                        .toList());
    }

    private static Stream<PlanEvent> events(Row row) {
        TrainingPlan plan = Rows.plan(row);
        return Stream.concat(
                Stream.of(PlanEvent.present(plan)),
                Rows.workouts(row).stream().flatMap(workout -> event(plan, workout)));
    }

    private static Stream<PlanEvent> event(TrainingPlan plan, Workout workout) {
        return PlanEvent.of(plan, Workout.planned(workout.id(), workout.planned()), workout).stream();
    }
}

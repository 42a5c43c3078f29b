package app.stride.plans.adapter.postgres;

import app.stride.outbox.Outbox;
import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.lifecycle.PlanEvent;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.usecase.ActivityChange;
import app.stride.plans.usecase.Followed;
import app.stride.plans.usecase.NewPlan;
import app.stride.plans.usecase.PlanAndWorkout;
import app.stride.plans.usecase.PlanChanges;
import app.stride.plans.usecase.Turn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A turn as a transaction of PostgreSQL. */
final class PostgresTurn implements Turn {

    /** Plans and feeds are dated by our clock, the erasure by another; and until it is heard of, usually for seconds, work may go on. */
    private static final Duration MEANWHILE = Duration.ofMinutes(5);

    private final SqlConnection transaction;
    private final Athlete athlete;
    private final Instant now;
    private final @Nullable Instant toldAt;
    private final Outbox outbox;
    private final EventMessages messages;

    /** A turn of somebody who acts now, or hears of what was told at some time. */
    PostgresTurn(
            SqlConnection transaction,
            Athlete athlete,
            Instant now,
            @Nullable Instant toldAt,
            Outbox outbox,
            EventMessages messages) {
        this.transaction = transaction;
        this.athlete = athlete;
        this.now = now;
        this.toldAt = toldAt;
        this.outbox = outbox;
        this.messages = messages;
    }

    @Override
    public Athlete athlete() {
        return athlete;
    }

    @Override
    public Uni<Optional<TrainingPlan>> plan(PlanId id) {
        return run(TurnSql.PLAN, Tuple.of(me(), id.value())).map(rows -> Rows.first(rows, Rows::plan));
    }

    @Override
    public Uni<Optional<PlanAndWorkout>> workout(PlanId plan, WorkoutId workout) {
        return run(TurnSql.WORKOUT, Tuple.of(me(), plan.value(), workout.value()))
                .map(rows -> Rows.first(
                        rows,
                        row -> new PlanAndWorkout(
                                Rows.plan(row), Rows.workouts(row).get(0))));
    }

    @Override
    public Uni<Optional<Activity>> activity(ActivityId id) {
        return run(TurnSql.ACTIVITY, Tuple.of(me(), id.value()))
                .map(rows -> Rows.first(
                        rows,
                        row -> RowJson.read(row.getString("activity"), ActivityRow.class)
                                .toActivity()));
    }

    @Override
    public Uni<Optional<WorkoutId>> tiedTo(ActivityId activity) {
        return run(TurnSql.TIED, Tuple.of(me(), activity.value()))
                .map(rows -> Rows.first(rows, row -> new WorkoutId(row.getUUID("workout_id"))));
    }

    @Override
    public Uni<Followed> followed(Set<LocalDate> dates) {
        return run(TurnSql.FOLLOWED, Tuple.of(me(), dates.toArray(LocalDate[]::new)))
                .map(rows -> Rows.first(rows, Rows::followed).orElseThrow());
    }

    @Override
    public PlanChanges changes() {
        return new PostgresPlanChanges(transaction, athlete.id(), now);
    }

    @Override
    public Uni<Optional<TrainingPlan>> add(NewPlan plan) {
        TrainingPlan content = plan.content().plan();
        PlanRow row = plan.key() == null
                ? PlanRow.of(content, null, null)
                : PlanRow.of(content, plan.key().value(), plan.key().requestHash());
        List<WorkoutRow> workouts = plan.content().workouts().stream()
                .map(workout -> WorkoutRow.of(athlete.id(), content.id(), workout))
                .toList();
        Tuple values = Tuple.tuple()
                .addString(me())
                .addString(RowJson.write(row))
                .addString(RowJson.write(workouts))
                .addString(RowJson.write(OriginRow.RequestRow.of(plan.request())))
                .addString(RowJson.write(OriginRow.FindingRow.of(plan.audit())))
                .addLocalDate(athlete.today(now));
        return run(TurnSql.ADD_PLAN, values).map(rows -> Rows.first(rows, Rows::plan));
    }

    @Override
    public Uni<Optional<TrainingPlan>> update(TrainingPlan plan) {
        return run(TurnSql.UPDATE_PLAN, Tuple.of(me(), RowJson.write(PlanRow.of(plan, null, null)), athlete.today(now)))
                .map(rows -> Rows.first(rows, Rows::plan));
    }

    @Override
    public Uni<Void> update(PlanId plan, List<Workout> workouts) {
        if (workouts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<WorkoutRow> rows = workouts.stream()
                .map(workout -> WorkoutRow.of(athlete.id(), plan, workout))
                .toList();
        return run(TurnSql.UPDATE_WORKOUTS, Tuple.of(me(), RowJson.write(rows), now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    @Override
    public Uni<ActivityChange> learn(Activity activity) {
        return store(ActivityRow.of(athlete.id(), activity));
    }

    @Override
    public Uni<ActivityChange> forget(ActivityId activity, long version) {
        return store(ActivityRow.deleted(athlete.id(), activity, version));
    }

    private Uni<ActivityChange> store(ActivityRow row) {
        Tuple values = Tuple.of(
                me(), row.activityId(), RowJson.write(row), toldAt == null ? null : toldAt.atOffset(ZoneOffset.UTC));
        return run(TurnSql.STORE_ACTIVITY, values)
                .map(rows -> Rows.first(
                                rows,
                                stored -> new ActivityChange(
                                        stored.getBoolean("is_news"),
                                        stored.getLocalDate("before"),
                                        List.of(stored.getArrayOfLocalDates("tied"))))
                        .orElseThrow());
    }

    @Override
    public Uni<Void> learn(Athlete news, long version) {
        Tuple values = Tuple.of(
                me(),
                RowJson.write(AthleteRow.of(news, version)),
                toldAt == null ? null : toldAt.atOffset(ZoneOffset.UTC));
        return run(TurnSql.STORE_ATHLETE, values).replaceWithVoid();
    }

    @Override
    public Uni<Map<WorkoutId, LocalDate>> erase(Instant at) {
        Tuple values =
                Tuple.of(me(), at.atOffset(ZoneOffset.UTC), at.plus(MEANWHILE).atOffset(ZoneOffset.UTC));
        return run(TurnSql.UNTIE_WHAT_WAS_GIVEN_UP, values)
                .chain(() -> run(TurnSql.ERASE, values))
                .map(PostgresTurn::untied)
                .call(() -> run(TurnSql.SHOW_WHAT_STAYED, Tuple.of(me())))
                .call(() -> run(TurnSql.SHOW_THE_PLAN_THAT_STAYED, Tuple.of(me())));
    }

    private static Map<WorkoutId, LocalDate> untied(RowSet<Row> erased) {
        Map<WorkoutId, LocalDate> untied = new HashMap<>();
        erased.forEach(row -> untied.put(new WorkoutId(row.getUUID("workout_id")), row.getLocalDate("scheduled_date")));
        return untied;
    }

    @Override
    public Uni<Void> tell(List<PlanEvent> events) {
        return outbox.append(transaction, events.stream().map(messages::of).toList());
    }

    private String me() {
        return athlete.id().value();
    }

    private Uni<RowSet<Row>> run(String sql, Tuple values) {
        return transaction.preparedQuery(sql).execute(values);
    }
}

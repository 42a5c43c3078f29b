package app.stride.plans.adapter.postgres;

import static app.stride.plans.adapter.postgres.PlanSql.PLAN_OF_P;

import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.usecase.feed.Feed;
import app.stride.plans.usecase.feed.FeedSecret;
import app.stride.plans.usecase.feed.Feeds;
import app.stride.plans.usecase.feed.KeptFeed;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Feeds in the table {@code calendar_feed}, each question in one statement. */
@ApplicationScoped
class PostgresFeeds implements Feeds {

    private static final String OPEN = """
            insert into calendar_feed (athlete_id, secret_hash, opened_at) values ($1, $2, $3)
            on conflict (athlete_id) do update
            set secret_hash = excluded.secret_hash, opened_at = excluded.opened_at, key_salt = null
            """;

    private static final String OPEN_INSTEAD = """
            insert into calendar_feed as f (athlete_id, secret_hash, opened_at, key_salt) values ($1, $2, $3, $4)
            on conflict (athlete_id) do update
            set secret_hash = excluded.secret_hash, opened_at = excluded.opened_at, key_salt = excluded.key_salt
            where f.secret_hash = $5
            """;

    private static final String KEPT =
            "select opened_at, secret_hash, key_salt from calendar_feed where athlete_id = $1";

    private static final String OPENED_AT = "select opened_at from calendar_feed where athlete_id = $1";

    private static final String CLOSE = "delete from calendar_feed where athlete_id = $1";

    private static final String FIND = """
            select f.athlete_id,
                   (select to_jsonb(a) from athlete a where a.athlete_id = f.athlete_id)::text as athlete,
                   (select jsonb_agg(jsonb_build_object(
                        'plan', %s,
                        'workouts', (
                            select jsonb_agg(to_jsonb(w) order by w.scheduled_date, w.workout_id) from workout w
                            where w.athlete_id = p.athlete_id and w.plan_id = p.plan_id and w.scheduled_date >= $2))
                        order by p.plan_id)
                    from plan p
                    where p.athlete_id = f.athlete_id and p.status in ('active', 'completed')
                      and p.plan_end_date >= $2)::text as plans
            from calendar_feed f
            where f.secret_hash = $1
            """.formatted(PLAN_OF_P);

    private final Pool pool;

    PostgresFeeds(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> open(AthleteId athlete, FeedSecret secret, Instant at) {
        return ask(OPEN, Tuple.of(athlete.value(), Buffer.buffer(secret.hash()), at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> openInstead(
            Optional<KeptFeed> before, AthleteId athlete, FeedSecret secret, FeedSecret salt, Instant at) {
        return ask(
                        OPEN_INSTEAD,
                        Tuple.of(
                                athlete.value(),
                                Buffer.buffer(secret.hash()),
                                at.atOffset(ZoneOffset.UTC),
                                salt.value(),
                                before.map(feed -> Buffer.buffer(feed.secretHash()))
                                        .orElse(null)))
                .map(rows -> rows.rowCount() > 0);
    }

    @Override
    public Uni<Optional<KeptFeed>> kept(AthleteId athlete) {
        return ask(KEPT, Tuple.of(athlete.value())).map(rows -> Rows.first(rows, PostgresFeeds::kept));
    }

    private static KeptFeed kept(Row row) {
        String salt = row.getString("key_salt");
        return new KeptFeed(
                row.get(OffsetDateTime.class, "opened_at").toInstant(),
                row.getBuffer("secret_hash").getBytes(),
                salt == null ? null : new FeedSecret(salt));
    }

    @Override
    public Uni<Optional<Instant>> openedAt(AthleteId athlete) {
        return ask(OPENED_AT, Tuple.of(athlete.value()))
                .map(rows -> Rows.first(
                        rows, row -> row.get(OffsetDateTime.class, "opened_at").toInstant()));
    }

    @Override
    public Uni<Void> close(AthleteId athlete) {
        return ask(CLOSE, Tuple.of(athlete.value())).replaceWithVoid();
    }

    @Override
    public Uni<Optional<Feed>> find(FeedSecret secret, LocalDate since) {
        return ask(FIND, Tuple.of(Buffer.buffer(secret.hash()), since))
                .map(rows -> Rows.first(rows, PostgresFeeds::feed));
    }

    private static Feed feed(Row row) {
        return new Feed(
                Rows.athlete(row, new AthleteId(row.getString("athlete_id"))).zone(),
                RowJson.readAll(row.getString("plans"), FullPlanRow.class).stream()
                        .map(FullPlanRow::toFullPlan)
                        .toList());
    }

    private Uni<RowSet<Row>> ask(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters);
    }

    /** A plan beside its workouts. */
    record FullPlanRow(PlanRow plan, @Nullable List<WorkoutRow> workouts) {
        FullPlan toFullPlan() {
            return new FullPlan(
                    plan.toPlan(),
                    workouts == null
                            ? List.of()
                            : workouts.stream().map(WorkoutRow::toWorkout).toList());
        }
    }
}

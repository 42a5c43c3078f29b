package app.stride.activity.adapter.postgres;

import static app.stride.activity.adapter.postgres.PostgresTransaction.connectionOf;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.activity.Verdict;
import app.stride.activity.domain.athlete.Athlete;
import app.stride.activity.domain.fitness.Fitness;
import app.stride.activity.domain.fitness.Past;
import app.stride.activity.domain.fitness.RunningHistory;
import app.stride.activity.usecase.HiddenProviders;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.fitness.FitnessLog;
import app.stride.activity.usecase.fitness.SeenRuns;
import app.stride.activity.usecase.fitness.Since;
import app.stride.activity.usecase.fitness.Touched;
import app.stride.activity.usecase.ingest.PackedSamples;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fitness log in the tables {@code fitness} and {@code fitness_refresh}, and in those that follow from the runs. */
@ApplicationScoped
class PostgresFitnessLog implements FitnessLog {
    private final Pool pool;

    PostgresFitnessLog(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<Touched>> takeNext(Transaction transaction, Instant now) {
        return connectionOf(transaction)
                .preparedQuery(FitnessSql.TAKE_NEXT)
                .execute(Tuple.of(Columns.time(now)))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(touched(rows.iterator().next())));
    }

    private static Touched touched(Row row) {
        return new Touched(
                new AthleteId(row.getString("athlete_id")),
                Set.of(row.getArrayOfLocalDates("days")),
                row.getBoolean("everything"));
    }

    @Override
    public Uni<Integer> markAged(Instant now, int atMost) {
        return pool.preparedQuery(FitnessSql.MARK_AGED)
                .execute(Tuple.of(Columns.time(now), atMost))
                .map(RowSet::rowCount);
    }

    @Override
    public Uni<Void> postpone(AthleteId athlete) {
        return pool.preparedQuery(FitnessSql.POSTPONE)
                .execute(Tuple.of(athlete.value()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Athlete> lock(Transaction transaction, AthleteId athlete, Instant now) {
        // Sent right behind one another: the second statement begins, and sees what there is, when the first has the
        // lock.
        return Uni.combine()
                .all()
                .unis(
                        connectionOf(transaction)
                                .preparedQuery(FitnessSql.LOCK)
                                .execute(Tuple.of(athlete.value(), Columns.time(now))),
                        PostgresAthletes.find(connectionOf(transaction), athlete, now))
                .asTuple()
                .map(both -> both.getItem2().orElseThrow());
    }

    @Override
    public Uni<List<KeptActivity>> redate(Transaction transaction, Athlete athlete, Touched touched, Instant now) {
        return connectionOf(transaction)
                .preparedQuery(FitnessSql.REDATE)
                .execute(FitnessParameters.redated(athlete, touched, now))
                .map(ActivityRows::all);
    }

    @Override
    public Uni<List<KnownTake>> takes(Transaction transaction, Touched touched) {
        return connectionOf(transaction)
                .preparedQuery(FitnessSql.TAKES)
                .execute(Tuple.of(touched.athlete().value(), touched.everything(), FitnessParameters.days(touched)))
                .map(TakeRows::all);
    }

    @Override
    public Uni<Map<ActivityId, PackedSamples>> samples(
            Transaction transaction, AthleteId athlete, List<ActivityId> activities) {
        UUID[] ids = activities.stream().map(ActivityId::value).toArray(UUID[]::new);
        return connectionOf(transaction)
                .preparedQuery(FitnessSql.SAMPLES)
                .execute(Tuple.of(athlete.value()).addArrayOfUUID(ids))
                .map(PostgresFitnessLog::samples);
    }

    private static Map<ActivityId, PackedSamples> samples(RowSet<Row> rows) {
        Map<ActivityId, PackedSamples> samples = new HashMap<>();
        for (Row row : rows) {
            samples.put(
                    new ActivityId(row.getUUID("activity_id")),
                    new PackedSamples(
                            row.getInteger("points"), row.getBuffer("content").getBytes()));
        }
        return samples;
    }

    @Override
    public Uni<List<KeptActivity>> relink(
            Transaction transaction, AthleteId athlete, Map<ActivityId, Link> links, Instant now) {
        if (links.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return connectionOf(transaction)
                .preparedQuery(FitnessSql.RELINK)
                .execute(FitnessParameters.relinked(athlete, links, now))
                .map(ActivityRows::all);
    }

    @Override
    public Uni<Since> since(Transaction transaction, Touched touched) {
        return past(transaction, touched)
                .chain(past -> connectionOf(transaction)
                        .preparedQuery(FitnessSql.RUNS)
                        .execute(Tuple.of(
                                touched.athlete().value(),
                                FitnessParameters.ever(past.runsSince()),
                                FitnessParameters.ever(past.from())))
                        .map(rows -> {
                            List<LoggedRun> runs = new ArrayList<>(rows.size());
                            rows.forEach(row -> runs.add(RunRows.logged(row)));
                            return new Since(past, runs);
                        }));
    }

    private static Uni<Past> past(Transaction transaction, Touched touched) {
        if (touched.from().equals(LocalDate.MIN)) {
            return Uni.createFrom().item(Past.none());
        }
        return connectionOf(transaction)
                .preparedQuery(FitnessSql.PAST)
                .execute(Tuple.of(touched.athlete().value(), touched.from(), Past.performancesDays()))
                .map(rows -> HistoryJson.past(touched.from(), rows.iterator().next()));
    }

    @Override
    public Uni<List<KeptActivity>> judge(
            Transaction transaction, AthleteId athlete, Map<ActivityId, Verdict> verdicts, Instant now) {
        if (verdicts.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return connectionOf(transaction)
                .preparedQuery(FitnessSql.JUDGE)
                .execute(VerdictParameters.of(athlete, verdicts, now))
                .map(ActivityRows::all);
    }

    @Override
    public Uni<Void> keepHistory(Transaction transaction, Touched touched, RunningHistory history) {
        return connectionOf(transaction)
                .preparedQuery(HistorySql.KEEP)
                .execute(FitnessParameters.history(touched, history))
                .replaceWithVoid();
    }

    @Override
    public Uni<Athlete> keep(Transaction transaction, Athlete athlete, Fitness fitness, Instant now) {
        return connectionOf(transaction)
                .preparedQuery(FitnessSql.KEEP)
                .execute(FitnessParameters.fitness(athlete.id(), fitness, now))
                .map(rows -> new Athlete(
                        athlete.id(),
                        rows.iterator().next().getInteger("version"),
                        athlete.profileVersion(),
                        athlete.profile(),
                        fitness));
    }

    @Override
    public Uni<Kept> find(AthleteId athlete, @Nullable LocalDate from, @Nullable LocalDate to, Instant now) {
        Tuple parameters = Tuple.of(athlete.value(), Columns.time(now), from, to, USUAL_DAYS);
        return pool.preparedQuery(FitnessSql.FIND)
                .execute(parameters)
                .map(rows -> kept(rows.iterator().next()));
    }

    private static Kept kept(Row row) {
        return new Kept(
                AthleteRows.fitness(row),
                HistoryJson.log(row.getJsonArray("training")),
                WeekJson.read(row.getJsonArray("weeks")),
                row.getLocalDate("today"));
    }

    @Override
    public Uni<SeenRuns> seen(
            AthleteId athlete, HiddenProviders hidden, @Nullable LocalDate from, @Nullable LocalDate to, Instant now) {
        Tuple parameters = Tuple.of(athlete.value(), Columns.time(now), from, to, USUAL_DAYS)
                .addArrayOfString(VisibleSql.names(hidden))
                .addInteger(Past.performancesDays())
                .addInteger(RunningHistory.LATELY_DAYS);
        return pool.preparedQuery(FitnessSql.SEEN)
                .execute(parameters)
                .map(rows -> SeenRows.seen(rows.iterator().next()));
    }
}

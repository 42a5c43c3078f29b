package app.stride.activity.adapter.postgres;

import static app.stride.activity.adapter.postgres.PostgresTransaction.connectionOf;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.athlete.Athlete;
import app.stride.activity.domain.fitness.Fitness;
import app.stride.activity.domain.fitness.FitnessEstimate;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.ZoneSource;
import app.stride.activity.usecase.fitness.DailyLoads;
import app.stride.activity.usecase.fitness.FitnessLog;
import app.stride.running.FitnessTrend;
import app.stride.running.TrainingLoad;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fitness log in the tables {@code fitness} and {@code fitness_refresh}. */
@ApplicationScoped
class PostgresFitnessLog implements FitnessLog {
    private final Pool pool;

    PostgresFitnessLog(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<Due>> takeNext(Transaction transaction, Instant now) {
        return connectionOf(transaction)
                .preparedQuery(FitnessSql.TAKE_NEXT)
                .execute(Tuple.of(Columns.time(now)))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(due(rows.iterator().next())));
    }

    private static Due due(Row row) {
        return new Due(new AthleteId(row.getString("athlete_id")), row.getLocalDate("from_date"));
    }

    @Override
    public Uni<Integer> markAged(Instant now, int atMost) {
        return pool.preparedQuery(FitnessSql.MARK_AGED)
                .execute(Tuple.of(Columns.time(now), atMost))
                .map(RowSet::rowCount);
    }

    @Override
    public Uni<Void> postpone(AthleteId athlete, Instant until) {
        return pool.preparedQuery(FitnessSql.POSTPONE)
                .execute(Tuple.of(athlete.value(), Columns.time(until)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Athlete> lock(Transaction transaction, AthleteId athlete, Instant now) {
        return connectionOf(transaction)
                .preparedQuery(FitnessSql.LOCK)
                .execute(Tuple.of(athlete.value(), Columns.time(now)))
                .chain(locked -> PostgresAthletes.find(connectionOf(transaction), athlete, now))
                .map(Optional::orElseThrow);
    }

    @Override
    public Uni<List<KeptActivity>> redate(Transaction transaction, Athlete athlete, Instant now) {
        ZoneSource source = athlete.profile().zone() == null ? ZoneSource.ASSUMED : ZoneSource.PROFILE;
        return connectionOf(transaction)
                .preparedQuery(FitnessSql.REDATE)
                .execute(Tuple.of(athlete.id().value(), athlete.zoneOrUtc().getId(), source.code(), Columns.time(now)))
                .map(ActivityRows::all);
    }

    @Override
    public Uni<List<LoggedRun>> runs(Transaction transaction, AthleteId athlete) {
        return connectionOf(transaction)
                .preparedQuery(FitnessSql.RUNS)
                .execute(Tuple.of(athlete.value()))
                .map(rows -> {
                    List<LoggedRun> runs = new ArrayList<>(rows.size());
                    rows.forEach(row -> runs.add(RunRows.logged(row)));
                    return runs;
                });
    }

    @Override
    public Uni<List<KeptActivity>> keepLoads(
            Transaction transaction, AthleteId athlete, Map<ActivityId, Optional<TrainingLoad>> loads, Instant now) {
        if (loads.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Tuple parameters = Tuple.tuple()
                .addString(athlete.value())
                .addArrayOfUUID(loads.keySet().stream().map(ActivityId::value).toArray(UUID[]::new))
                .addArrayOfDouble(loads.values().stream()
                        .map(load -> load.map(TrainingLoad::value).orElse(null))
                        .toArray(Double[]::new))
                .addArrayOfString(loads.values().stream()
                        .map(load -> load.map(TrainingLoad::method)
                                .map(DeliveryParameters::code)
                                .orElse(null))
                        .toArray(String[]::new))
                .addOffsetDateTime(Columns.time(now));
        return connectionOf(transaction)
                .preparedQuery(FitnessSql.KEEP_LOADS)
                .execute(parameters)
                .map(ActivityRows::all);
    }

    @Override
    public Uni<Athlete> keep(Transaction transaction, Athlete athlete, Fitness fitness, DailyLoads loads, Instant now) {
        return connectionOf(transaction)
                .preparedQuery(FitnessSql.KEEP)
                .execute(parameters(athlete.id(), fitness, loads, now))
                .map(rows -> new Athlete(
                        athlete.id(),
                        rows.iterator().next().getInteger("version"),
                        athlete.profileVersion(),
                        athlete.profile(),
                        fitness));
    }

    private static Tuple parameters(AthleteId athlete, Fitness fitness, DailyLoads loads, Instant now) {
        FitnessEstimate estimate = fitness.estimate();
        FitnessTrend trend = fitness.trend();
        return Tuple.tuple()
                .addString(athlete.value())
                .addOffsetDateTime(Columns.time(now))
                .addLocalDate(fitness.asOf())
                .addDouble(estimate == null ? null : estimate.index().value())
                .addJsonObject(AthleteRows.source(estimate))
                .addDouble(Columns.metres(fitness.weeklyVolume()))
                .addDouble(Columns.metres(fitness.longestRun()))
                .addDouble(trend == null ? null : trend.ctl())
                .addDouble(trend == null ? null : trend.atl())
                .addDouble(trend == null ? null : trend.tsb())
                .addLocalDate(loads.loads().isEmpty() ? null : loads.first())
                .addArrayOfDouble(loads.loads().toArray(Double[]::new));
    }

    @Override
    public Uni<Kept> find(AthleteId athlete, @Nullable LocalDate from, @Nullable LocalDate to, Instant now) {
        Tuple parameters = Tuple.of(athlete.value(), Columns.time(now), from, to, USUAL_DAYS);
        return pool.preparedQuery(FitnessSql.FIND)
                .execute(parameters)
                .map(rows -> kept(rows.iterator().next()));
    }

    private static Kept kept(Row row) {
        LocalDate first = row.getLocalDate("first_day");
        DailyLoads loads = first == null
                ? DailyLoads.none()
                : new DailyLoads(first, List.of(row.getArrayOfDoubles("daily_loads")));
        return new Kept(
                AthleteRows.fitness(row), loads, WeekJson.read(row.getJsonArray("weeks")), row.getLocalDate("today"));
    }
}

package app.stride.activity.adapter.postgres;

import static app.stride.activity.adapter.postgres.PostgresTransaction.connectionOf;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.athlete.Athlete;
import app.stride.activity.domain.athlete.Profile;
import app.stride.activity.domain.fitness.Physiology;
import app.stride.activity.usecase.ExpectedVersion;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.athlete.Athletes;
import app.stride.activity.usecase.athlete.UnknownZoneException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Athletes in the table of that name. */
@ApplicationScoped
class PostgresAthletes implements Athletes {
    private static final String FIND = """
            select athlete.*, as_of, vdot, vdot_source, weekly_volume_m, longest_run_m, ctl, atl, tsb
            from athlete left join fitness using (athlete_id)
            where athlete_id = $1
            """;

    /**
     * Reckons a time in the zone, too: a zone that PostgreSQL does not know fails here and not in some later query. What nothing is
     * measured against, such as a name, leaves everything as it is. The fitness is what a refresh left that this has waited for: it is told with the newest
     * version of the athlete.
     */
    private static final String KEEP_PROFILE = """
            with before as (
                select timezone, birth_date, sex, max_hr, resting_hr, threshold_hr, threshold_pace_s_per_km
                from athlete where athlete_id = $1
            ), kept as (
                insert into athlete (athlete_id, version, profile_version, display_name, birth_date, sex, timezone, preferred_units,
                                     max_hr, resting_hr, threshold_hr, threshold_pace_s_per_km, updated_at)
                select $1, 1, 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $3
                where (select hold_athlete($1))
                  and ($2::int[] is null or coalesce((select profile_version from athlete where athlete_id = $1), 0) = any($2))
                on conflict (athlete_id) do update
                    set version = athlete.version + 1, profile_version = athlete.profile_version + 1,
                        display_name = $4, birth_date = $5, sex = $6, timezone = $7, preferred_units = $8,
                        max_hr = $9, resting_hr = $10, threshold_hr = $11, threshold_pace_s_per_km = $12, updated_at = $3
                    where $2::int[] is null or athlete.profile_version = any($2)
                returning *
            ), marked as (
                insert into fitness_refresh (athlete_id, from_date, due_at, everything)
                select $1, min(local_date), $3, true from activity
                where athlete_id = $1 and exists (
                    select timezone, birth_date, sex, max_hr, resting_hr, threshold_hr, threshold_pace_s_per_km from kept
                    except select * from before)
                having count(*) > 0
            )
            select kept.*, as_of, vdot, vdot_source, weekly_volume_m, longest_run_m, ctl, atl, tsb,
                   $3::timestamptz at time zone coalesce($7, 'UTC') as local_time,
                   (select count(*) from activity
                    where activity.athlete_id = $1 and activity.timezone <> $7 and %s)::int as redated
            from kept left join lateral fitness_by_now(kept.athlete_id) fitness on true
            """.formatted(ZoneSql.goesAlong("$7", "$3"));

    private static final String UNKNOWN_ZONE = "22023";

    private final Pool pool;
    private final Clock clock;

    PostgresAthletes(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Athlete>> find(AthleteId id) {
        return find(pool, id, clock.instant());
    }

    static Uni<Optional<Athlete>> find(SqlClient client, AthleteId id, Instant now) {
        return client.preparedQuery(FIND).execute(Tuple.of(id.value())).map(rows -> athlete(rows, now));
    }

    @Override
    public Uni<Optional<KeptProfile>> keepProfile(
            Transaction transaction, AthleteId id, Profile profile, ExpectedVersion expectedVersion, Instant at) {
        Uni<RowSet<Row>> kept = connectionOf(transaction)
                .preparedQuery(KEEP_PROFILE)
                .execute(parameters(id, profile, expectedVersion, at));
        return AthleteTurn.then(connectionOf(transaction), id, kept)
                .map(rows -> athlete(rows, at)
                        .map(athlete ->
                                new KeptProfile(athlete, rows.iterator().next().getInteger("redated"))))
                .onFailure(PostgresAthletes::isUnknownZone)
                .transform(UnknownZoneException::new);
    }

    private static Tuple parameters(AthleteId id, Profile profile, ExpectedVersion expectedVersion, Instant at) {
        Physiology physiology = profile.physiology();
        return Tuple.tuple()
                .addString(id.value())
                .addArrayOfInteger(Columns.versions(expectedVersion))
                .addOffsetDateTime(Columns.time(at))
                .addString(profile.displayName())
                .addLocalDate(physiology.birthDate())
                .addString(code(physiology.sex()))
                .addString(profile.zone() == null ? null : profile.zone().getId())
                .addString(code(profile.units()))
                .addInteger(Columns.bpm(physiology.maximal()))
                .addInteger(Columns.bpm(physiology.resting()))
                .addInteger(Columns.bpm(physiology.threshold()))
                .addDouble(
                        physiology.thresholdPace() == null
                                ? null
                                : physiology.thresholdPace().secondsPerKilometre());
    }

    private static @Nullable String code(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Athlete> athlete(RowSet<Row> rows, Instant now) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(AthleteRows.athlete(rows.iterator().next(), now));
    }

    private static boolean isUnknownZone(Throwable failure) {
        return failure instanceof PgException refused && UNKNOWN_ZONE.equals(refused.getSqlState());
    }
}

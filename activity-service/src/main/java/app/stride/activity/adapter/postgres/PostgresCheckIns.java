package app.stride.activity.adapter.postgres;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.checkin.CheckIn;
import app.stride.activity.usecase.ExpectedVersion;
import app.stride.activity.usecase.RequestKey;
import app.stride.activity.usecase.checkin.CheckInOutcome;
import app.stride.activity.usecase.checkin.CheckIns;
import app.stride.activity.usecase.checkin.KeptCheckIn;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Check-ins in the table {@code daily_checkin}. */
@ApplicationScoped
class PostgresCheckIns implements CheckIns {
    /**
     * $1 athlete, $2 date, $3–$12 what is told, $13 now, $14 expected versions, $15 $16 the request's key and
     * fingerprint.
     */
    private static final String KEEP = """
            with served as (
                select request_sha256 = $16 as same from idempotency_key
                where athlete_id = $1 and key = $15 and created_at >= $13::timestamptz - %s
            ), kept as (
                insert into daily_checkin (athlete_id, date, version, sleep_h, stress, soreness, rpe, hrv_rmssd, resting_hr,
                                           enjoyment, confidence, motivation, notes, created_at, updated_at)
                select $1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::timestamptz, $13::timestamptz
                where (select hold_athlete($1)) and not exists (select from served)
                  and ($14::int[] is null
                       or coalesce((select version from daily_checkin where athlete_id = $1 and date = $2), 0) = any($14))
                on conflict (athlete_id, date) do update
                    set version = daily_checkin.version + 1, sleep_h = excluded.sleep_h, stress = excluded.stress,
                        soreness = excluded.soreness, rpe = excluded.rpe, hrv_rmssd = excluded.hrv_rmssd,
                        resting_hr = excluded.resting_hr, enjoyment = excluded.enjoyment, confidence = excluded.confidence,
                        motivation = excluded.motivation, notes = excluded.notes, updated_at = excluded.updated_at
                    where $14::int[] is null or daily_checkin.version = any($14)
                returning *
            ), claimed as (
                insert into idempotency_key (athlete_id, key, request_sha256, created_at)
                select $1, $15::text, $16::bytea, $13::timestamptz from kept where $15::text is not null
                on conflict (athlete_id, key) do update
                    set request_sha256 = excluded.request_sha256, created_at = excluded.created_at
            ), present as (
                select * from kept
                union all
                select daily_checkin.* from daily_checkin, served where athlete_id = $1 and date = $2 and served.same
            )
            select (select same from served) as same, present.* from (values (1)) one left join present on true
            """.formatted(RequestKeySql.LIFETIME);

    private static final String BETWEEN = """
            select * from daily_checkin
            where athlete_id = $1 and date >= coalesce($2::date, '-infinity') and date <= coalesce($3::date, 'infinity')
            order by date desc limit $4
            """;

    private final Pool pool;

    PostgresCheckIns(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<CheckInOutcome> keep(
            AthleteId athlete, CheckIn checkIn, ExpectedVersion expectedVersion, @Nullable RequestKey key, Instant at) {
        Tuple parameters = parameters(athlete, checkIn)
                .addOffsetDateTime(Columns.time(at))
                .addArrayOfInteger(Columns.versions(expectedVersion))
                .addString(key == null ? null : key.key())
                .addValue(key == null ? null : Buffer.buffer(key.request().bytes()));
        // What has a key decides by what was served under it: of two that come at once the second must see the first.
        return key == null
                ? keep(pool, parameters)
                : pool.withTransaction(
                        connection -> AthleteTurn.then(connection, athlete, keep(connection, parameters)));
    }

    private static Uni<CheckInOutcome> keep(SqlClient client, Tuple parameters) {
        return client.preparedQuery(KEEP)
                .execute(parameters)
                .map(rows -> outcome(rows.iterator().next()));
    }

    private static Tuple parameters(AthleteId athlete, CheckIn checkIn) {
        return Tuple.tuple()
                .addString(athlete.value())
                .addLocalDate(checkIn.date())
                .addDouble(checkIn.sleepHours())
                .addInteger(checkIn.stress())
                .addInteger(checkIn.soreness())
                .addInteger(checkIn.exertion())
                .addDouble(checkIn.heartRateVariability())
                .addInteger(Columns.bpm(checkIn.restingHeartRate()))
                .addInteger(checkIn.enjoyment())
                .addInteger(checkIn.confidence())
                .addInteger(checkIn.motivation())
                .addString(checkIn.notes());
    }

    private static CheckInOutcome outcome(Row row) {
        if (row.getLocalDate("date") != null) {
            return new CheckInOutcome.Kept(kept(row));
        }
        return row.getBoolean("same") == null ? new CheckInOutcome.Stale() : new CheckInOutcome.KeyTaken();
    }

    @Override
    public Uni<List<KeptCheckIn>> between(
            AthleteId athlete, @Nullable LocalDate from, @Nullable LocalDate to, int limit) {
        return pool.preparedQuery(BETWEEN)
                .execute(Tuple.of(athlete.value(), from, to, limit))
                .map(rows -> {
                    List<KeptCheckIn> kept = new ArrayList<>(rows.size());
                    rows.forEach(row -> kept.add(kept(row)));
                    return kept;
                });
    }

    private static KeptCheckIn kept(Row row) {
        CheckIn checkIn = new CheckIn(
                row.getLocalDate("date"),
                row.getDouble("sleep_h"),
                row.getInteger("stress"),
                row.getInteger("soreness"),
                row.getInteger("rpe"),
                row.getDouble("hrv_rmssd"),
                Columns.heartRate(row.getInteger("resting_hr")),
                row.getInteger("enjoyment"),
                row.getInteger("confidence"),
                row.getInteger("motivation"),
                row.getString("notes"));
        return new KeptCheckIn(checkIn, row.getInteger("version"));
    }
}

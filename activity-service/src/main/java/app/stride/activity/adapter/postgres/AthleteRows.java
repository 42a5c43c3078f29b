package app.stride.activity.adapter.postgres;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.athlete.Athlete;
import app.stride.activity.domain.athlete.Profile;
import app.stride.activity.domain.athlete.Units;
import app.stride.activity.domain.fitness.Fitness;
import app.stride.activity.domain.fitness.FitnessEstimate;
import app.stride.activity.domain.fitness.Performance;
import app.stride.activity.domain.fitness.Physiology;
import app.stride.activity.domain.fitness.Sex;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import app.stride.running.FitnessTrend;
import app.stride.running.Pace;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table {@code athlete}, joined with {@code fitness}. */
final class AthleteRows {
    private AthleteRows() {}

    /** @param now for an athlete whose fitness was never worked out: it is unknown on their own day */
    static Athlete athlete(Row row, Instant now) {
        Fitness fitness = fitness(row);
        Profile profile = profile(row);
        return new Athlete(
                new AthleteId(row.getString("athlete_id")),
                row.getInteger("version"),
                row.getInteger("profile_version"),
                profile,
                fitness == null ? Fitness.unknown(today(profile, now)) : fitness);
    }

    private static LocalDate today(Profile profile, Instant now) {
        ZoneId zone = profile.zone();
        return LocalDate.ofInstant(now, zone == null ? ZoneOffset.UTC : zone);
    }

    private static Profile profile(Row row) {
        String zone = row.getString("timezone");
        String units = row.getString("preferred_units");
        return new Profile(
                row.getString("display_name"),
                zone == null ? null : ZoneId.of(zone),
                units == null ? null : Units.valueOf(units.toUpperCase(Locale.ROOT)),
                physiology(row));
    }

    static Physiology physiology(Row row) {
        String sex = row.getString("sex");
        Double pace = row.getDouble("threshold_pace_s_per_km");
        return new Physiology(
                row.getLocalDate("birth_date"),
                sex == null ? null : Sex.valueOf(sex.toUpperCase(Locale.ROOT)),
                Columns.heartRate(row.getInteger("max_hr")),
                Columns.heartRate(row.getInteger("resting_hr")),
                Columns.heartRate(row.getInteger("threshold_hr")),
                pace == null ? null : Pace.ofSecondsPerKilometre(pace));
    }

    /** The fitness of the row, null when it was never worked out. */
    static @Nullable Fitness fitness(Row row) {
        LocalDate asOf = row.getLocalDate("as_of");
        if (asOf == null) {
            return null;
        }
        Double ctl = row.getDouble("ctl");
        return new Fitness(
                asOf,
                estimate(row),
                Columns.distance(row, "weekly_volume_m"),
                Columns.distance(row, "longest_run_m"),
                ctl == null ? null : new FitnessTrend(ctl, row.getDouble("atl"), row.getDouble("tsb")));
    }

    private static @Nullable FitnessEstimate estimate(Row row) {
        Double index = row.getDouble("vdot");
        JsonObject source = row.getJsonObject("vdot_source");
        return index == null || source == null
                ? null
                : new FitnessEstimate(FitnessIndex.of(index), performance(source));
    }

    private static Performance performance(JsonObject source) {
        return new Performance(
                ActivityId.of(source.getString("activity_id")),
                Distance.ofMetres(source.getDouble("distance_m")),
                Columns.duration(source.getDouble("elapsed_s")),
                LocalDate.parse(source.getString("date")),
                Performance.Sign.valueOf(source.getString("sign").toUpperCase(Locale.ROOT)),
                FitnessIndex.of(source.getDouble("vdot")));
    }

    static @Nullable JsonObject source(@Nullable FitnessEstimate estimate) {
        if (estimate == null) {
            return null;
        }
        Performance source = estimate.source();
        return new JsonObject()
                .put("activity_id", source.activity().toString())
                .put("distance_m", source.distance().metres())
                .put("elapsed_s", Columns.seconds(source.time()))
                .put("date", source.date().toString())
                .put("sign", source.sign().name().toLowerCase(Locale.ROOT))
                .put("vdot", source.index().value());
    }
}

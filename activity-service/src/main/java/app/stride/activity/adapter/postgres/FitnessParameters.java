package app.stride.activity.adapter.postgres;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.athlete.Athlete;
import app.stride.activity.domain.fitness.Fitness;
import app.stride.activity.domain.fitness.FitnessEstimate;
import app.stride.activity.domain.fitness.RunningHistory;
import app.stride.activity.usecase.fitness.FitnessLog.Link;
import app.stride.activity.usecase.fitness.Touched;
import app.stride.running.FitnessTrend;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/** What a refresh of fitness writes, in the order in which its statements take it. */
final class FitnessParameters {
    /** Before any run: the database's own beginning of time cannot be reckoned with. */
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    private FitnessParameters() {}

    static Tuple redated(Athlete athlete, Touched touched, Instant now) {
        ZoneId zone = athlete.profile().zone();
        return Tuple.tuple()
                .addString(athlete.id().value())
                .addString(zone == null ? null : zone.getId())
                .addOffsetDateTime(Columns.time(now))
                .addBoolean(touched.everything())
                .addArrayOfLocalDate(days(touched));
    }

    static Tuple relinked(AthleteId athlete, Map<ActivityId, Link> links, Instant now) {
        return Tuple.tuple()
                .addString(athlete.value())
                .addArrayOfUUID(links.keySet().stream().map(ActivityId::value).toArray(UUID[]::new))
                .addArrayOfUUID(links.values().stream()
                        .map(link ->
                                link.original() == null ? null : link.original().value())
                        .toArray(UUID[]::new))
                .addArrayOfBoolean(links.values().stream().map(Link::race).toArray(Boolean[]::new))
                .addOffsetDateTime(Columns.time(now));
    }

    static Tuple history(Touched touched, RunningHistory history) {
        AthleteId athlete = touched.athlete();
        return Tuple.tuple()
                .addString(athlete.value())
                .addLocalDate(ever(touched.from()))
                .addBoolean(touched.everything())
                .addArrayOfLocalDate(days(touched))
                .addJsonArray(HistoryJson.performances(athlete, history.performances()))
                .addJsonArray(HistoryJson.weeks(athlete, history.weeks()))
                .addJsonArray(HistoryJson.improvements(athlete, history.improvements()));
    }

    static Tuple fitness(AthleteId athlete, Fitness fitness, Instant now) {
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
                .addDouble(trend == null ? null : trend.tsb());
    }

    /** The date, or the beginning of all where there is none. */
    static LocalDate ever(LocalDate date) {
        return date.equals(LocalDate.MIN) ? EVER : date;
    }

    static LocalDate[] days(Touched touched) {
        return touched.days().toArray(LocalDate[]::new);
    }
}

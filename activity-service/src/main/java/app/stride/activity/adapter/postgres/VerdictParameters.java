package app.stride.activity.adapter.postgres;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.activity.Verdict;
import app.stride.running.TrainingLoad;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Verdicts on runs as parallel arrays. */
final class VerdictParameters {
    private VerdictParameters() {}

    static Tuple of(AthleteId athlete, Map<ActivityId, Verdict> verdicts, Instant now) {
        Collection<Verdict> each = verdicts.values();
        return Tuple.tuple()
                .addString(athlete.value())
                .addArrayOfUUID(
                        verdicts.keySet().stream().map(ActivityId::value).toArray(UUID[]::new))
                .addArrayOfDouble(ofLoads(each, TrainingLoad::value).toArray(Double[]::new))
                .addArrayOfString(ofLoads(each, load -> DeliveryParameters.code(load.method()))
                        .toArray(String[]::new))
                .addArrayOfBoolean(each.stream().map(Verdict::raceSuggestion).toArray(Boolean[]::new))
                .addArrayOfDouble(each.stream().map(Verdict::ageGradePercent).toArray(Double[]::new))
                .addOffsetDateTime(Columns.time(now));
    }

    private static <T> Stream<@Nullable T> ofLoads(Collection<Verdict> verdicts, Function<TrainingLoad, T> value) {
        return verdicts.stream().map(verdict -> verdict.load() == null ? null : value.apply(verdict.load()));
    }
}

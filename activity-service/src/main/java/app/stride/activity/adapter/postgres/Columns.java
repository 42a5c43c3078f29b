package app.stride.activity.adapter.postgres;

import app.stride.activity.usecase.ExpectedVersion;
import app.stride.running.Distance;
import app.stride.running.HeartRate;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Quantities as they stand in columns: metres, seconds and beats per minute; null is what is not known. */
final class Columns {
    private Columns() {}

    static @Nullable Distance distance(Row row, String column) {
        return distance(row.getDouble(column));
    }

    static @Nullable Distance distance(@Nullable Number metres) {
        return metres == null ? null : Distance.ofMetres(metres.doubleValue());
    }

    static @Nullable Double metres(@Nullable Distance distance) {
        return distance == null ? null : distance.metres();
    }

    static @Nullable HeartRate heartRate(@Nullable Number bpm) {
        return bpm == null ? null : HeartRate.ofBpm(bpm.intValue());
    }

    static @Nullable Integer bpm(@Nullable HeartRate rate) {
        return rate == null ? null : rate.bpm();
    }

    static Duration duration(Number seconds) {
        return Duration.ofMillis(Math.round(seconds.doubleValue() * 1000));
    }

    static @Nullable Duration durationOrNull(Row row, String column) {
        Double seconds = row.getDouble(column);
        return seconds == null ? null : duration(seconds);
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /** The versions that are allowed, null for any. */
    static Integer @Nullable [] versions(ExpectedVersion expected) {
        Set<Integer> allowed = expected.allowed();
        return allowed == null ? null : allowed.toArray(Integer[]::new);
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

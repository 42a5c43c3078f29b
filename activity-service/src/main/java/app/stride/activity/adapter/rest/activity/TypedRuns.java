package app.stride.activity.adapter.rest.activity;

import app.stride.activity.adapter.rest.Fields;
import app.stride.activity.adapter.rest.activity.RecordActivityRequest.LapRequest;
import app.stride.activity.domain.activity.Lap;
import app.stride.activity.domain.activity.Origin;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.activity.Totals;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.ingest.TypedRun;
import app.stride.rest.Problems;
import app.stride.running.HeartRate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads activities recorded without a file; contradictory values are a 400 that names the field. */
@ApplicationScoped
class TypedRuns {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private final Clock clock;

    TypedRuns(Clock clock) {
        this.clock = clock;
    }

    TypedRun of(RecordActivityRequest request) {
        checkStart(request.startTime().toInstant());
        Sport sport = Fields.sport(request.sport());
        TypedFigures.check(sport, request);
        Recording recording = new Recording(
                sport,
                null,
                request.startTime().toInstant().truncatedTo(ChronoUnit.MILLIS),
                zone(request),
                request.name(),
                Boolean.TRUE.equals(request.isRace()),
                null,
                totals(request),
                laps(request.laps()),
                Samples.none());
        return new TypedRun(recording, request.provider(), origin(request));
    }

    private void checkStart(Instant start) {
        if (start.isAfter(clock.instant().plus(Duration.ofDays(1)))) {
            throw Problems.badRequest("start_time", "must not be in the future");
        }
        if (start.isBefore(EARLIEST)) {
            throw Problems.badRequest("start_time", "must not be before 1900");
        }
    }

    /** The zone given, or that of the offset: but not of Z, which programs write for any place. */
    private static @Nullable ZoneId zone(RecordActivityRequest request) {
        if (request.timezone() != null) {
            return Fields.zone("timezone", request.timezone());
        }
        ZoneOffset offset = request.startTime().getOffset();
        return offset.equals(ZoneOffset.UTC) ? null : offset;
    }

    private static Totals totals(RecordActivityRequest request) {
        Duration timer = TypedFigures.duration(request.durationS());
        return new Totals(
                TypedFigures.distance(request.distanceM()),
                timer,
                timer,
                request.movingS() == null ? null : TypedFigures.duration(request.movingS()),
                heartRate(request.averageHr()),
                heartRate(request.maxHr()),
                null,
                request.elevationGainM(),
                null);
    }

    private static List<Lap> laps(@Nullable List<LapRequest> laps) {
        return laps == null
                ? List.of()
                : laps.stream()
                        .map(TypedRuns::lap)
                        .sorted(Comparator.comparing(Lap::startOffset))
                        .toList();
    }

    private static Lap lap(LapRequest lap) {
        return new Lap(
                lap.kind() == null ? Lap.Kind.MANUAL : Fields.lapKind(lap.kind()),
                TypedFigures.duration(lap.startOffsetS()),
                TypedFigures.duration(lap.durationS()),
                lap.distanceM() == null ? null : TypedFigures.distance(lap.distanceM()),
                heartRate(lap.averageHr()),
                heartRate(lap.maxHr()));
    }

    private static @Nullable Origin origin(RecordActivityRequest request) {
        if (request.externalActivityId() == null) {
            return null;
        }
        String provider = request.provider();
        return new Origin(provider == null ? KeptActivity.TYPED_IN : provider, request.externalActivityId());
    }

    private static @Nullable HeartRate heartRate(@Nullable Integer bpm) {
        return bpm == null ? null : HeartRate.ofBpm(bpm);
    }
}

package app.stride.coach.adapter.activity;

import app.stride.coach.domain.training.ActivityDetail;
import app.stride.coach.domain.training.Run;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the coach reads of an activity. */
record ActivityMessage(
        UUID id,
        @Nullable String name,
        LocalDate localDate,
        @Nullable String sport,
        @Nullable Double distanceM,
        @Nullable Double durationS,
        @Nullable Double averageHr,
        @Nullable Double maxHr,
        @Nullable Double elevationGainM,
        @Nullable Load load,
        @Nullable Boolean isRace,
        @Nullable String duplicateOf,
        @Nullable String provider,
        @Nullable Boolean hasStreams,
        @Nullable List<LapMessage> laps) {

    record Load(@Nullable Double value) {}

    boolean isOriginal() {
        return duplicateOf == null;
    }

    /** The activity with its laps; what is not told of it is absent. */
    ActivityDetail detail(Provenance provenance) {
        return new ActivityDetail(
                run(provenance),
                Optional.ofNullable(maxHr).map(bpm -> (int) Math.round(bpm)),
                Optional.ofNullable(elevationGainM),
                laps == null ? List.of() : laps.stream().map(LapMessage::lap).toList());
    }

    Run run(Provenance provenance) {
        return new Run(
                id,
                localDate,
                name,
                Objects.requireNonNullElse(sport, "other"),
                Optional.ofNullable(distanceM).filter(metres -> metres > 0).map(Distance::ofMetres),
                Duration.ofSeconds(durationS == null ? 0 : Math.round(durationS)),
                Optional.ofNullable(averageHr).map(bpm -> (int) Math.round(bpm)),
                Optional.ofNullable(load).map(Load::value),
                Boolean.TRUE.equals(isRace),
                Boolean.TRUE.equals(hasStreams) || provenance.allowsModels(provider));
    }
}

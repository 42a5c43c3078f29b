package app.stride.coach.adapter.activity;

import app.stride.coach.domain.training.Run;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the coach reads of an activity. */
record ActivityMessage(
        @Nullable String name,
        LocalDate localDate,
        @Nullable String sport,
        @Nullable Double distanceM,
        @Nullable Double durationS,
        @Nullable Double averageHr,
        @Nullable Load load,
        @Nullable Boolean isRace,
        @Nullable String duplicateOf) {

    record Load(@Nullable Double value) {}

    boolean isOriginal() {
        return duplicateOf == null;
    }

    Run run() {
        return new Run(
                localDate,
                name,
                Objects.requireNonNullElse(sport, "other"),
                Optional.ofNullable(distanceM).filter(metres -> metres > 0).map(Distance::ofMetres),
                Duration.ofSeconds(durationS == null ? 0 : Math.round(durationS)),
                Optional.ofNullable(averageHr).map(bpm -> (int) Math.round(bpm)),
                Optional.ofNullable(load).map(Load::value),
                Boolean.TRUE.equals(isRace));
    }
}

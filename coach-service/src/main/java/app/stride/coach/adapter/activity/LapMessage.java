package app.stride.coach.adapter.activity;

import app.stride.coach.domain.training.Lap;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the coach reads of a lap. */
record LapMessage(
        @Nullable String kind,
        double durationS,
        @Nullable Double distanceM,
        @Nullable Double averageHr) {

    Lap lap() {
        return new Lap(
                Objects.requireNonNullElse(kind, "auto"),
                Optional.ofNullable(distanceM).filter(metres -> metres > 0).map(Distance::ofMetres),
                Duration.ofMillis(Math.round(durationS * 1000)),
                Optional.ofNullable(averageHr).map(bpm -> (int) Math.round(bpm)));
    }
}

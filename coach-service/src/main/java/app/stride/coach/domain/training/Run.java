package app.stride.coach.domain.training;

import app.stride.running.Distance;
import app.stride.running.Pace;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity that the athlete did.
 *
 * @param date local to where it was done
 * @param averageHeartRate in beats per minute
 */
public record Run(
        UUID id,
        LocalDate date,
        @Nullable String name,
        String sport,
        Optional<Distance> distance,
        Duration duration,
        Optional<Integer> averageHeartRate,
        Optional<Double> load,
        boolean race) {

    public boolean isRun() {
        return sport.equals("run");
    }

    /** The mean pace; nothing without distance or time. */
    public Optional<Pace> pace() {
        return distance.filter(far -> !far.isZero() && duration.toSeconds() > 0).map(far -> Pace.of(far, duration));
    }
}

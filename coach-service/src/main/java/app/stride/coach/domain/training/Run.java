package app.stride.coach.domain.training;

import app.stride.running.Distance;
import app.stride.running.Pace;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity that the athlete did.
 *
 * @param date local to where it was done
 * @param averageHeartRate in beats per minute
 * @param forModels whether its provider lets a language model see it; what is worked out without a model may use it anyway
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
        boolean race,
        boolean forModels) {

    public boolean isRun() {
        return sport.equals("run");
    }

    /** How far some runs were in all. */
    public static Distance sum(List<Run> runs) {
        return Distance.ofMetres(runs.stream()
                .flatMap(run -> run.distance().stream())
                .mapToDouble(Distance::metres)
                .sum());
    }

    /** The mean pace; nothing without distance or time. */
    public Optional<Pace> pace() {
        return distance.filter(far -> !far.isZero() && duration.toSeconds() > 0).map(far -> Pace.of(far, duration));
    }
}

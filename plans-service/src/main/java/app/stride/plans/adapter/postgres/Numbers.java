package app.stride.plans.adapter.postgres;

import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Quantities as columns hold them. */
final class Numbers {

    private Numbers() {}

    static @Nullable Double index(@Nullable FitnessIndex fitness) {
        return fitness == null ? null : fitness.value();
    }

    static @Nullable Double kilometres(@Nullable Distance distance) {
        return distance == null ? null : distance.kilometres();
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    static Duration duration(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}

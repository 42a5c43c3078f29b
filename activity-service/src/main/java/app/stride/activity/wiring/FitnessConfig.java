package app.stride.activity.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When fitness is recalculated. */
@ConfigMapping(prefix = "stride.fitness")
public interface FitnessConfig {
    /**
     * How often to look for fitness that is due without this replica knowing: marked by another one, or before a
     * restart.
     */
    @WithDefault("250ms")
    Duration pollInterval();

    /** How long the answer to an upload waits at most for the fitness that follows from it. */
    @WithDefault("500ms")
    Duration answersWait();

    /** How often to look for athletes whose local day has begun, so that their fitness fades by a day. */
    @WithDefault("10m")
    Duration ageInterval();
}

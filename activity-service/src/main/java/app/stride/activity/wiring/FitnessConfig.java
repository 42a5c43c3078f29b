package app.stride.activity.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How fitness is kept fresh. */
@ConfigMapping(prefix = "stride.fitness")
public interface FitnessConfig {
    /** How often this replica looks for what nobody here woke it for: another replica's marks, or those of before a restart. */
    @WithDefault("250ms")
    Duration pollInterval();

    /** How long an answer waits at most for what follows from the run that was sent. */
    @WithDefault("500ms")
    Duration answersWait();

    /** How often it is looked for athletes for whom a new day has begun. */
    @WithDefault("10m")
    Duration ageInterval();
}

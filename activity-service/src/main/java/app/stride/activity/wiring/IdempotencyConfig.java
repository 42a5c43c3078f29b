package app.stride.activity.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long idempotency keys stay in the database once they are 24 hours old and have no effect any more. */
@ConfigMapping(prefix = "stride.idempotency")
public interface IdempotencyConfig {
    /** How often keys older than 24 hours are deleted. */
    @WithDefault("10m")
    Duration cleanupInterval();
}

package app.stride.activity.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When idempotency keys that have no effect any more are deleted. */
@ConfigMapping(prefix = "stride.idempotency")
public interface IdempotencyConfig {
    /** How often keys older than 24 hours are deleted. */
    @WithDefault("10m")
    Duration cleanupInterval();
}

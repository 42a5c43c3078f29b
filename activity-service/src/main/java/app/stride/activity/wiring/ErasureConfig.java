package app.stride.activity.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When athletes listed in the table {@code erasure_request} are erased, and old erasures are forgotten. */
@ConfigMapping(prefix = "stride.erasure")
public interface ErasureConfig {
    /**
     * How often to look for requests that are due, and for erasures whose last event can be removed from its topic.
     */
    @WithDefault("10m")
    Duration interval();
}

package app.stride.plans.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the days that are over are settled. */
@ConfigMapping(prefix = "stride.settlement")
interface SettlementConfig {

    /** Whether this process does it at all. */
    @WithDefault("true")
    boolean enabled();

    /** How long after its athlete's midnight a day is settled at the latest. */
    @WithDefault("5s")
    Duration interval();
}

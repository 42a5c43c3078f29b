package app.stride.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How much may be asked for. */
@ConfigMapping(prefix = "stride.gateway.limits")
interface LimitsConfig {
    /** Whether there are limits at all; off where something in front already limits. */
    @WithDefault("true")
    boolean enabled();

    /** For how many athletes and addresses there is room, at 24 bytes each. */
    @WithDefault("200000")
    int keys();

    /**
     * How many calls one athlete may have under way, and one address without a token; so few that both together cannot take all connections of one event
     * loop to a service.
     */
    @WithDefault("150")
    int calls();

    /** How many event streams one athlete may have open. */
    @WithDefault("8")
    int streams();

    /** The quota of each kind of call: read, write, upload, chat, anonymous. */
    Map<String, Amount> rate();

    /** So many calls in a window. */
    interface Amount {
        long calls();

        @WithDefault("1m")
        Duration window();
    }
}

package app.stride.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** The limits on calls. */
@ConfigMapping(prefix = "stride.gateway.limits")
interface LimitsConfig {
    /** Whether limits apply at all; turn them off if a proxy in front already limits. */
    @WithDefault("true")
    boolean enabled();

    /** How many athletes and addresses are tracked, at 24 bytes each. */
    @WithDefault("200000")
    int keys();

    /**
     * How many calls one athlete, or one address without a token, may have in progress; low enough that both together
     * cannot take all connections of one event loop to a service.
     */
    @WithDefault("150")
    int calls();

    /** How many event streams one athlete may have open. */
    @WithDefault("8")
    int streams();

    /** The quota of each kind of call: read, write, upload, chat, anonymous. */
    Map<String, Amount> rate();

    /** A number of calls per window. */
    interface Amount {
        long calls();

        @WithDefault("1m")
        Duration window();
    }
}

package app.stride.gateway.forward;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The connections that each event loop of the gateway keeps to each upstream; there are about as many loops as processors. */
@ConfigMapping(prefix = "stride.gateway.pool")
public interface PoolConfig {
    /** The most connections of one event loop to one upstream. */
    @WithDefault("320")
    int connections();

    /** The most calls that wait for one of them; one more is answered 503. */
    @WithDefault("1024")
    int waiting();

    /** How long an unused connection is kept. */
    @WithDefault("60s")
    Duration idle();

    /**
     * How long a connection may take to be made, and its TLS handshake as long again. For one that is free a call waits a second
     * longer, and is then answered 503.
     */
    @WithDefault("2s")
    Duration connectTimeout();
}

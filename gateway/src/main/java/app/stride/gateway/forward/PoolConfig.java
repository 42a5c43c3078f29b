package app.stride.gateway.forward;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * The connections each of the gateway's event loops keeps to each upstream; there are about as many loops as
 * processors.
 */
@ConfigMapping(prefix = "stride.gateway.pool")
public interface PoolConfig {
    /** The maximum number of connections per event loop and upstream. */
    @WithDefault("320")
    int connections();

    /** The maximum number of calls waiting for one; beyond it, 503. */
    @WithDefault("1024")
    int waiting();

    /** How long an idle connection is kept. */
    @WithDefault("60s")
    Duration idle();

    /**
     * How long connecting may take, and the TLS handshake again. A call waits one second longer for a free
     * connection, and then gets 503.
     */
    @WithDefault("2s")
    Duration connectTimeout();
}

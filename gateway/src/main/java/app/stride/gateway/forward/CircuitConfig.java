package app.stride.gateway.forward;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the circuit of a failing upstream opens. */
@ConfigMapping(prefix = "stride.gateway.circuit")
interface CircuitConfig {
    /**
     * Opens after this many consecutive failures: no connection, no response, silence. An error response is not a
     * failure, nor is a fully used connection pool.
     */
    @WithDefault("10")
    int failures();

    /** The interval between trial calls while it is open. */
    @WithDefault("2s")
    Duration pause();
}

package app.stride.gateway.forward;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When an upstream that fails is left alone for a while. */
@ConfigMapping(prefix = "stride.gateway.circuit")
interface CircuitConfig {
    /**
     * After so many failures in a row: no connection, no answer, silence. What it answers, be it an error, is none, nor is it one
     * that all connections are at work.
     */
    @WithDefault("10")
    int failures();

    /** How long nobody but one call waits for it. */
    @WithDefault("2s")
    Duration pause();
}

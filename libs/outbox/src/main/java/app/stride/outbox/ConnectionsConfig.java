package app.stride.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a service waits for its database. */
@ConfigMapping(prefix = "stride.connections")
interface ConnectionsConfig {
    /** A connection on which nothing comes for so long is closed, and what waits for an answer on it fails; idle ones are opened again when needed. */
    @WithDefault("6s")
    Duration silence();

    /** How long one waits for a connection of the pool. */
    @WithDefault("5s")
    Duration acquisition();
}

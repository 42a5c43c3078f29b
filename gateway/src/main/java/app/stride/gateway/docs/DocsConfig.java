package app.stride.gateway.docs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the merged document is kept up to date. */
@ConfigMapping(prefix = "stride.gateway.docs")
public interface DocsConfig {
    /** The maximum age of the merged document before the services are asked again. */
    @WithDefault("10s")
    Duration refresh();

    /** How long to wait for a service; after that, its last known document is used. */
    @WithDefault("2s")
    Duration timeout();

    /** How long until a service is asked again whose document has not been seen since the start. */
    @WithDefault("10s")
    Duration retry();
}

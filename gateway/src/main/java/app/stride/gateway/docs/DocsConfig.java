package app.stride.gateway.docs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the merged document is kept up to date. */
@ConfigMapping(prefix = "stride.gateway.docs")
public interface DocsConfig {
    /** How old the merged document may be before the services are asked again. */
    @WithDefault("10s")
    Duration refresh();

    /** How long a service is waited for; after that its last known document counts. */
    @WithDefault("2s")
    Duration timeout();
}

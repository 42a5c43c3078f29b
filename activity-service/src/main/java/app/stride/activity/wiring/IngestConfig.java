package app.stride.activity.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How files are taken in. */
@ConfigMapping(prefix = "stride.ingest")
public interface IngestConfig {
    /** How many files are read at once; others wait. Each holds its content in memory meanwhile. */
    @WithDefault("2")
    int concurrency();
}

package app.stride.activity.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How uploaded files are read. */
@ConfigMapping(prefix = "stride.ingest")
public interface IngestConfig {
    /** How many files are read at once; the others wait. The content of each is held in memory. */
    @WithDefault("2")
    int concurrency();
}

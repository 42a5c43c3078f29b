package app.stride.activity.wiring;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How archives and lists of activities are imported. */
@ConfigMapping(prefix = "stride.imports")
public interface ImportsConfig {
    /** Where an archive, and the archives within it, are stored while they are processed: up to 6 GB. */
    @WithDefault("${java.io.tmpdir}/stride-imports")
    Path directory();

    /** How many bytes of uploads this replica accepts at once; a single one is always accepted, whatever its size. */
    @WithDefault("6G")
    MemorySize room();

    /**
     * How long an import may show no sign of life before another replica, or this one after a restart, continues
     * it.
     */
    @WithDefault("30s")
    Duration lease();

    /** How often to look for imports that this replica was not told of. */
    @WithDefault("1s")
    Duration pollInterval();

    /** How long the outcome of an import can be read. */
    @WithDefault("90d")
    Duration remembered();
}

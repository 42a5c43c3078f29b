package app.stride.activity.wiring;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How archives and lists of activities are worked off. */
@ConfigMapping(prefix = "stride.imports")
public interface ImportsConfig {
    /** Where an archive lies while it is worked on, and the archives within it: up to 6 GB. */
    @WithDefault("${java.io.tmpdir}/stride-imports")
    Path directory();

    /** How many bytes of recordings and archives may be on their way to this replica at once; one of any size is always taken. */
    @WithDefault("6G")
    MemorySize room();

    /** After this time without a sign of life another replica, or this one after a restart, goes on with an import. */
    @WithDefault("30s")
    Duration lease();

    /** How often it is looked for imports that nobody here knows of. */
    @WithDefault("1s")
    Duration pollInterval();

    /** How long what came of an import is remembered. */
    @WithDefault("90d")
    Duration remembered();
}

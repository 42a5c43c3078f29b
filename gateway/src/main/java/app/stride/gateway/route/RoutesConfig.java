package app.stride.gateway.route;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;

/** The configured route table, one entry per name. */
@ConfigMapping(prefix = "stride.gateway.routes")
public interface RoutesConfig {
    @WithParentName
    Map<String, Entry> byName();

    /** The settings of one route. */
    interface Entry {
        String prefix();

        /** The name of an upstream. */
        String upstream();

        @WithDefault("authenticated")
        Route.Access access();

        @WithDefault("write")
        Route.Work work();

        @WithDefault("30s")
        Duration timeout();

        @WithDefault("1M")
        MemorySize maxBody();
    }
}

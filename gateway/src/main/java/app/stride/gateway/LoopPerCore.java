package app.stride.gateway;

import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * One event loop for each core, as nginx has its workers: nothing here waits on a loop, so that a second one would only take the core away from the first.
 * Whoever sets {@value #LOOPS} has it otherwise.
 */
public final class LoopPerCore implements ConfigSource {
    private static final String LOOPS = "quarkus.vertx.event-loops-pool-size";

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(LOOPS);
    }

    @Override
    public @Nullable String getValue(String name) {
        return name.equals(LOOPS) ? String.valueOf(Runtime.getRuntime().availableProcessors()) : null;
    }

    @Override
    public String getName() {
        return "one event loop for each core";
    }
}

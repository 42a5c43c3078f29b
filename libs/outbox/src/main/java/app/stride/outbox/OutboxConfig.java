package app.stride.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service publishes its events. */
@ConfigMapping(prefix = "stride.outbox")
public interface OutboxConfig {
    /** The CloudEvents source of this service's events, e.g. {@code /activity-service}. */
    String source();

    /** How often the relay looks for events that nobody woke it for, e.g. after a restart. */
    @WithDefault("50ms")
    Duration pollInterval();

    /** How often the relay tries to take over the shards that no replica serves. */
    @WithDefault("2s")
    Duration leaseInterval();

    /** How many events are sent and acknowledged in one round. */
    @WithDefault("500")
    int batchSize();

    /** How long one event may take to be acknowledged before the round is given up and tried again. */
    @WithDefault("10s")
    Duration deliveryTimeout();
}

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

    /** How often a replica looks how many others there are, and takes or gives up shards until it has its fair share. */
    @WithDefault("2s")
    Duration leaseInterval();

    /**
     * How long the database may hear nothing of a replica until it gives the replica's shards to the others; several times {@link #leaseInterval()}, at
     * which it is told that the replica goes on. If that is not answered for a third of it, the replica breaks off
     * what it sends.
     */
    @WithDefault("15s")
    Duration leaseSilence();

    /** How many events of one shard are sent and acknowledged in one round. */
    @WithDefault("100")
    int batchSize();

    /** How long the broker may take to answer before it is asked again, and before a round that still waits counts as failed. */
    @WithDefault("10s")
    Duration deliveryTimeout();

    /** How often the number and age of the waiting events are looked up for the metrics. */
    @WithDefault("10s")
    Duration gaugeInterval();

    /**
     * How long an event that took effect is remembered; at least as long as the topics keep it, so that a replay from the beginning has no effect
     * twice.
     */
    @WithDefault("45d")
    Duration rememberInbox();

    /** How long the database may say nothing before it counts as away. */
    @WithDefault("5s")
    Duration silence();

    /** How often a replica looks for athletes of whom everything is to be told again. */
    @WithDefault("5s")
    Duration republishInterval();

    /** How often events that need not be remembered any more are forgotten. */
    @WithDefault("1h")
    Duration cleaningInterval();
}

package app.stride.gateway.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a verification is trusted. */
@ConfigMapping(prefix = "stride.gateway.tokens")
interface TokensConfig {
    /** The maximum number of verified tokens kept, about 250 bytes each. */
    @WithDefault("100000")
    long cacheSize();

    /** How long a verified token is accepted without another check; never beyond its expiry. */
    @WithDefault("5m")
    Duration cacheLife();

    /** How often the issuer's keys are refreshed, so that withdrawn keys are rejected. */
    @WithDefault("30s")
    Duration keyRefresh();

    /** How long the issuer may take to begin a response, for its keys or a sign-in, and then to finish it. */
    @WithDefault("10s")
    Duration issuerPatience();
}

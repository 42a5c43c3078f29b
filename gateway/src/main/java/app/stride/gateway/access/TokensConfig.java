package app.stride.gateway.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a verification is trusted. */
@ConfigMapping(prefix = "stride.gateway.tokens")
interface TokensConfig {
    /** The most tokens that are remembered, about 250 bytes each. */
    @WithDefault("100000")
    long cacheSize();

    /** How long a token is taken on its last verification; never beyond its own end. */
    @WithDefault("5m")
    Duration cacheLife();

    /** How often the issuer is asked for its keys, so that one that it withdrew is not taken any more. */
    @WithDefault("30s")
    Duration keyRefresh();

    /** How long the issuer may take until an answer begins, be it of its keys or of a sign-in, and then until it ends. */
    @WithDefault("10s")
    Duration issuerPatience();
}

package app.stride.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of browser sessions. */
@ConfigMapping(prefix = "stride.gateway.sessions")
interface SessionsConfig {
    /** How long a sign-in lasts. */
    @WithDefault("14d")
    Duration life();

    /** How many are kept in memory, about 5 KB each; beyond that, one that is seldom used ends, perhaps a new one. */
    @WithDefault("20000")
    long most();

    /** How many one athlete may have; with one more, the oldest ends. */
    @WithDefault("20")
    int mostPerAthlete();

    /** The scope requested from the issuer. */
    @WithDefault("openid profile")
    String scope();

    /**
     * The audience requested from issuers that need it at each sign-in, as Auth0 does, by a parameter of this name.
     */
    Optional<String> audience();
}

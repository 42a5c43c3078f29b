package app.stride.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Sessions of browsers. */
@ConfigMapping(prefix = "stride.gateway.sessions")
interface SessionsConfig {
    /** How long after signing in one has to do so again. */
    @WithDefault("14d")
    Duration life();

    /** How many are kept in memory, about 5 KB each; beyond that the one used longest ago ends. */
    @WithDefault("20000")
    long most();

    /** What the issuer is asked for. */
    @WithDefault("openid profile")
    String scope();

    /** For whom the issuer is to make the tokens, where it wants to hear so with each sign-in: Auth0 does, by a parameter of this name. */
    Optional<String> audience();
}

package app.stride.gateway.session;

import app.stride.gateway.access.Issuer;
import app.stride.gateway.store.SharedStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Chooses where sessions are kept. */
@Singleton
final class KeptSessions {
    /** In addition to the time the issuer takes for new tokens: finding it, and the store's own responses. */
    private static final Duration BESIDE = Duration.ofSeconds(5);

    @Produces
    @Singleton
    Sessions sessions(SessionsConfig config, SharedStore store, Issuer issuer) {
        return store.isConfigured()
                ? new SessionsInRedis(store, issuer.longestAnswer().plus(BESIDE), config.mostPerAthlete())
                : new SessionsInMemory(config.life(), config.most(), config.mostPerAthlete());
    }
}

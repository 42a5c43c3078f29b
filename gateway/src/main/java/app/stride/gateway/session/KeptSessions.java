package app.stride.gateway.session;

import app.stride.gateway.store.SharedStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Chooses where sessions are kept. */
@Singleton
final class KeptSessions {
    @Produces
    @Singleton
    Sessions sessions(SessionsConfig config, SharedStore store) {
        return store.isConfigured() ? new SessionsInRedis(store) : new SessionsInMemory(config);
    }
}

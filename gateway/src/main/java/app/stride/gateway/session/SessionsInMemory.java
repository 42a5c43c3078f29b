package app.stride.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** One gateway's sessions, which end with it. */
final class SessionsInMemory implements Sessions {
    private final Cache<String, Session> sessions;

    SessionsInMemory(SessionsConfig config) {
        sessions = Caffeine.newBuilder()
                .maximumSize(config.most())
                .expireAfterWrite(config.life())
                .executor(Runnable::run)
                .build();
    }

    @Override
    public Uni<Optional<Session>> find(Secret browser) {
        Optional<Session> session = Optional.ofNullable(sessions.getIfPresent(browser.name()))
                .filter(found -> Instant.now().isBefore(found.lastMoment()));
        return Uni.createFrom().item(session);
    }

    @Override
    public Uni<Void> save(Secret browser, Session session) {
        sessions.put(browser.name(), session);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Boolean> renew(Secret browser, Session session) {
        return Uni.createFrom().item(sessions.asMap().replace(browser.name(), session) != null);
    }

    @Override
    public Uni<Void> end(Secret browser) {
        sessions.invalidate(browser.name());
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Boolean> claimRenewal(Secret browser) {
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<Void> giveUpRenewal(Secret browser) {
        return Uni.createFrom().voidItem();
    }
}

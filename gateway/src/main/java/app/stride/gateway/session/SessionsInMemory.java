package app.stride.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One gateway's sessions, which end with it. */
final class SessionsInMemory implements Sessions {
    private final Cache<String, Session> sessions;
    private final int mostPerAthlete;

    SessionsInMemory(Duration life, long most, int mostPerAthlete) {
        this.sessions = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(life)
                .executor(Runnable::run)
                .build();
        this.mostPerAthlete = mostPerAthlete;
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
        sessions.invalidateAll(surplus(session.athlete()));
        return Uni.createFrom().voidItem();
    }

    /** Looks at all sessions: sign-ins are rare, and an index would have to follow every way in which sessions end. */
    private List<String> surplus(String athlete) {
        List<Map.Entry<String, Session>> own = sessions.asMap().entrySet().stream()
                .filter(kept -> kept.getValue().athlete().equals(athlete))
                .sorted(Comparator.comparing(
                        (Map.Entry<String, Session> kept) -> kept.getValue().end()))
                .toList();
        return own.stream()
                .limit(Math.max(0, own.size() - mostPerAthlete))
                .map(Map.Entry::getKey)
                .toList();
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

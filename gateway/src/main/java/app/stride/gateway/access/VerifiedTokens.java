package app.stride.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Tokens that were verified a moment ago, so that the signature need not be checked with every call. They are known by their digest
 * alone; none outlives its own end, its key or the cache's.
 */
@Singleton
final class VerifiedTokens {
    /** What is remembered of a token. */
    record Passport(String athlete, Instant end, String keyId) {}

    private final Cache<TokenDigest, Passport> passports;
    private final PublishedKeys keys;
    private final Clock clock;

    @Inject
    VerifiedTokens(TokensConfig config, PublishedKeys keys) {
        this(config.cacheSize(), config.cacheLife(), keys, Clock.systemUTC());
    }

    VerifiedTokens(long size, Duration life, PublishedKeys keys, Clock clock) {
        this.passports = Caffeine.newBuilder()
                .maximumSize(size)
                .expireAfterWrite(life)
                .executor(Runnable::run)
                .build();
        this.keys = keys;
        this.clock = clock;
    }

    /** Whose token it is, when that is known and still true. */
    Optional<String> athlete(TokenDigest token) {
        Passport passport = passports.getIfPresent(token);
        if (passport == null) {
            return Optional.empty();
        }
        if (clock.instant().isBefore(passport.end()) && keys.mayStillSign(passport.keyId())) {
            return Optional.of(passport.athlete());
        }
        passports.invalidate(token);
        return Optional.empty();
    }

    /** Tokens that were signed with these keys have to be verified again. */
    void forget(Set<String> keyIds) {
        if (!keyIds.isEmpty()) {
            passports.asMap().values().removeIf(passport -> keyIds.contains(passport.keyId()));
        }
    }

    void remember(TokenDigest token, Passport passport) {
        keys.seen(passport.keyId());
        passports.put(token, passport);
    }
}

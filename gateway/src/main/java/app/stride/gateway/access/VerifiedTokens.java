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
 * Recently verified tokens, so that not every call needs a signature check. They are identified by their digest only;
 * none outlives its expiry, its key or the cache lifetime.
 */
@Singleton
final class VerifiedTokens {
    /** What is kept about a token. */
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

    /** The token's athlete, if known and still valid. */
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

    /** Tokens signed with these keys have to be verified again. */
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

package app.stride.plans.usecase.feed;

import app.stride.plans.usecase.IdempotencyKey;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it is stored, which does not reveal its address.
 *
 * @param openedAt when its present secret was given
 * @param secretHash the hash of that secret
 * @param salt what the secret was derived from, together with the Idempotency-Key; null if there was no key
 */
public record KeptFeed(
        Instant openedAt, byte[] secretHash, @Nullable FeedSecret salt) {

    /** The secret, if it was given to a request with this key in the last 24 hours. */
    Optional<FeedSecret> givenTo(String key, Instant now) {
        if (salt == null || Duration.between(openedAt, now).compareTo(IdempotencyKey.LIFETIME) > 0) {
            return Optional.empty();
        }
        return Optional.of(salt.with(key)).filter(secret -> MessageDigest.isEqual(secret.hash(), secretHash));
    }
}

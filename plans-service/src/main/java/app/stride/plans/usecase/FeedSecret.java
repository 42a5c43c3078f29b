package app.stride.plans.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The key to an athlete's calendar feed: who knows it may read. Only its hash is kept.
 *
 * @param value as it stands in the feed's address
 */
public record FeedSecret(String value) {

    /** What is stored and looked for. No salt: a secret of 256 random bits cannot be guessed from a table. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Nothing that a log could keep. */
    @Override
    public String toString() {
        return "FeedSecret[…]";
    }
}

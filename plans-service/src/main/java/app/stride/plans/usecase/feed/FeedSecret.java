package app.stride.plans.usecase.feed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

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

    /** The secret derived from this one and the key; the key alone, which may be as short as "1", is not enough. */
    FeedSecret with(String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] bits = mac.doFinal(key.getBytes(StandardCharsets.UTF_8));
            return new FeedSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    /** Nothing that a log could keep. */
    @Override
    public String toString() {
        return "FeedSecret[…]";
    }
}

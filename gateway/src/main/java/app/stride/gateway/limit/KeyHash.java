package app.stride.gateway.limit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * A 64-bit hash keyed with a secret of this process, so that nobody can choose a name that shares another's limit.
 */
final class KeyHash {
    private static final int SECRET_BYTES = 16;

    private final byte[] secret;

    /** Has digested the secret; it is cloned rather than used, which is faster than looking up another. */
    private final MessageDigest begun;

    private KeyHash(byte[] secret) {
        this.secret = secret;
        this.begun = begun(secret);
    }

    static KeyHash seeded() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new KeyHash(secret);
    }

    /** The hash of a name within one kind. */
    long of(int kind, String name) {
        MessageDigest digest = copy();
        digest.update((byte) kind);
        return ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private MessageDigest copy() {
        try {
            return (MessageDigest) begun.clone();
        } catch (CloneNotSupportedException ofThisPlatform) {
            return begun(secret);
        }
    }

    private static MessageDigest begun(byte[] secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret);
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

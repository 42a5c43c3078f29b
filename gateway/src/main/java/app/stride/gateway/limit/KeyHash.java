package app.stride.gateway.limit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** A 64-bit hash under a secret of this process, so that nobody can choose a name that shares a limit with another one. */
final class KeyHash {
    private static final int SECRET_BYTES = 16;

    private final byte[] secret;

    private KeyHash(byte[] secret) {
        this.secret = secret;
    }

    static KeyHash seeded() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new KeyHash(secret);
    }

    /** The hash of a name among those of one kind. */
    long of(int kind, String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret);
            digest.update((byte) kind);
            return ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

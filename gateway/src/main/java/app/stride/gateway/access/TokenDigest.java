package app.stride.gateway.access;

import io.netty.util.concurrent.FastThreadLocal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 of a token, used where the token itself must not be kept. */
record TokenDigest(long first, long second, long third, long fourth) {
    /** One per thread: reset after each use, and cheaper to get than a new one. */
    private static final FastThreadLocal<MessageDigest> SHA_256 = new FastThreadLocal<>() {
        @Override
        protected MessageDigest initialValue() {
            return sha256();
        }
    };

    static TokenDigest of(String token) {
        return of(token, 0);
    }

    /**
     * The digest of the token from there to the end. All characters outside a token's alphabet count as one, which is
     * outside it as well.
     */
    static TokenDigest of(String text, int begin) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        MessageDigest sha256 = SHA_256.get();
        sha256.update(bytes, begin, bytes.length - begin);
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest());
        return new TokenDigest(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

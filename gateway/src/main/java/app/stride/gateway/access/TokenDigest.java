package app.stride.gateway.access;

import io.netty.util.concurrent.FastThreadLocal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 of a token: it stands for the token where the token itself must not be kept. */
record TokenDigest(long first, long second, long third, long fourth) {
    /** Each thread's own: it is as new after each use, and sooner at hand than another one. */
    private static final FastThreadLocal<MessageDigest> SHA_256 = new FastThreadLocal<>() {
        @Override
        protected MessageDigest initialValue() {
            return sha256();
        }
    };

    static TokenDigest of(String token) {
        return of(token, 0);
    }

    /** Of a token that begins there and goes on to the end. Characters that no token has are all taken for the same one, which no token has either. */
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

package app.stride.gateway.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 of a token: it stands for the token where the token itself must not be kept. */
record TokenDigest(long first, long second, long third, long fourth) {
    /** Never used itself, but copied, which is done sooner than another is looked for. */
    private static final MessageDigest EMPTY = sha256();

    /** Characters that no token has are all taken for the same one, which no token has either. */
    static TokenDigest of(String token) {
        ByteBuffer digest = ByteBuffer.wrap(copy().digest(token.getBytes(StandardCharsets.US_ASCII)));
        return new TokenDigest(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
    }

    private static MessageDigest copy() {
        try {
            return (MessageDigest) EMPTY.clone();
        } catch (CloneNotSupportedException ofThisPlatform) {
            return sha256();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

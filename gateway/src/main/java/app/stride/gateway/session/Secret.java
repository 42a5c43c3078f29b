package app.stride.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** 256 random bits known only to one browser; everything else bound to the browser is derived from them. */
record Secret(String text) {
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(base64(bytes));
    }

    static Optional<Secret> of(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new Secret(text)) : Optional.empty();
    }

    /** A value for one purpose, which reveals neither the secret nor the value for another purpose (HMAC-SHA-256). */
    String derived(String purpose) {
        return base64(derivedBytes(purpose));
    }

    byte[] derivedBytes(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    /**
     * The name under which a store keeps the browser's data: reading the store is not enough to impersonate the
     * browser.
     */
    String name() {
        return derived("name");
    }

    /** What our pages send with calls that change something; another site's page cannot know it. */
    String csrfToken() {
        return derived("csrf");
    }

    boolean isCsrfToken(String given) {
        return MessageDigest.isEqual(
                csrfToken().getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Secret";
    }
}

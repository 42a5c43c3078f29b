package app.stride.embedded;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Codes that are out: each is good once, for a minute, with the verifier of its challenge and at its address only. */
final class AuthorizationCodes {
    /** What a code stands for. */
    record Grant(String subject, AuthorizationRequest request, long endNanos) {}

    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Grant> open = new ConcurrentHashMap<>();

    String issue(String subject, AuthorizationRequest request) {
        long now = System.nanoTime();
        open.values().removeIf(grant -> grant.endNanos() - now < 0);
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String code = base64(bytes);
        open.put(code, new Grant(subject, request, now + LIFE.toNanos()));
        return code;
    }

    Optional<Grant> redeem(Map<String, String> form) {
        Grant grant = open.remove(form.getOrDefault("code", ""));
        return Optional.ofNullable(grant)
                .filter(found -> found.endNanos() - System.nanoTime() > 0)
                .filter(found -> found.request().redirectUri().toString().equals(form.get("redirect_uri")))
                .filter(found -> found.request().challenge().equals(challenge(form.getOrDefault("code_verifier", ""))));
    }

    private static String challenge(String verifier) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package app.stride.gateway.session;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A session in a form others may read in a store: AES-256-GCM under a key derived from the browser's cookie. */
final class SealedSession {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedSession() {}

    static String seal(Secret browser, Session session) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, browser, nonce)
                    .doFinal(json(session).encode().getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /** Empty if it was not encrypted with this cookie, or by a version that stored something else. */
    static Optional<Session> open(Secret browser, String text) {
        try {
            byte[] all = Base64.getDecoder().decode(text);
            byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, browser, nonce)
                    .doFinal(all, NONCE_BYTES, Math.max(0, all.length - NONCE_BYTES));
            return Optional.of(session(new JsonObject(new String(plain, StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException
                | IllegalArgumentException
                | DecodeException
                | DateTimeException
                | ClassCastException
                | NullPointerException unreadable) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, Secret browser, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        SecretKeySpec key = new SecretKeySpec(browser.derivedBytes("seal"), "AES");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static JsonObject json(Session session) {
        return new JsonObject()
                .put("athlete", session.athlete())
                .put("name", session.name())
                .put("access", session.accessToken())
                .put("access_end", session.accessEnd())
                .put("refresh", session.refreshToken())
                .put("identity", session.idToken())
                .put("end", session.end());
    }

    private static Session session(JsonObject json) {
        return new Session(
                json.getString("athlete"),
                json.getString("name"),
                json.getString("access"),
                json.getInstant("access_end"),
                json.getString("refresh"),
                json.getString("identity"),
                json.getInstant("end"));
    }
}

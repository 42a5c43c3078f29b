package app.stride.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One trip to the issuer and back. State, nonce and PKCE verifier are derived from the browser's secret, so nothing
 * needs to be stored meanwhile, whichever replica the browser returns to, and each is valid in this browser only.
 *
 * @param id of this attempt among the browser's
 * @param returnTo a path on our own origin
 */
record SignInAttempt(Secret browser, String id, String returnTo) {
    private static final String HOME = "/";
    private static final Pattern OWN_PATH = Pattern.compile("/(?:[!-\\[\\]-~&&[^/]][!-\\[\\]-~]*)?");
    private static final int LONGEST_PATH = 1_000;

    /** A new attempt; a path elsewhere is replaced by the home page. */
    static SignInAttempt begin(Secret browser, String returnTo) {
        boolean ours =
                returnTo.length() <= LONGEST_PATH && OWN_PATH.matcher(returnTo).matches();
        return new SignInAttempt(browser, Secret.random().text(), ours ? returnTo : HOME);
    }

    /** The attempt for a returned state; empty unless this browser started it. */
    static Optional<SignInAttempt> of(Secret browser, String state) {
        String[] parts = state.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            String path = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            SignInAttempt attempt = new SignInAttempt(browser, parts[0], path);
            boolean same = MessageDigest.isEqual(
                    attempt.state().getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
            return same ? Optional.of(attempt) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    String state() {
        String text = id + "." + Secret.base64(returnTo.getBytes(StandardCharsets.UTF_8));
        return text + "." + browser.derived("state " + text);
    }

    String nonce() {
        return browser.derived("nonce " + id);
    }

    String verifier() {
        return browser.derived("verifier " + id);
    }

    /** RFC 7636, 4.2, S256. */
    String challenge() {
        try {
            return Secret.base64(
                    MessageDigest.getInstance("SHA-256").digest(verifier().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

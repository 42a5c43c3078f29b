package app.stride.gateway.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the issuer answers to a code or a refresh token. */
record IssuedTokens(
        String accessToken,
        Instant accessEnd,
        @Nullable String refreshToken,
        @Nullable String idToken) {
    @Override
    public String toString() {
        return "IssuedTokens";
    }
}

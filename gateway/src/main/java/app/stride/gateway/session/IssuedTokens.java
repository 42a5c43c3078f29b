package app.stride.gateway.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The issuer's response to a code or refresh token. */
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

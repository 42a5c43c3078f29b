package app.stride.gateway.session;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Issues new tokens for expiring ones. */
interface Renewer {
    /** Fails with {@link CodeFlow.RefusedGrant} if that token will never be accepted. */
    Uni<IssuedTokens> refresh(String refreshToken);

    /** The longest a response may take; after that, none is expected. */
    Duration longestAnswer();

    /** Reports that a refresh token is no longer needed. */
    void forget(@Nullable String refreshToken);
}

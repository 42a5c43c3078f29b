package app.stride.gateway.session;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Who gives new tokens for those that end. */
interface Renewer {
    /** Fails with {@link CodeFlow.RefusedGrant} when there will never be any for that token. */
    Uni<IssuedTokens> refresh(String refreshToken);

    /** How long that may take: who has not answered then does not any more. */
    Duration longestAnswer();

    /** Tells that a refresh token is not needed any more. */
    void forget(@Nullable String refreshToken);
}

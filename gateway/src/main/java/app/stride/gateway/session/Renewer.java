package app.stride.gateway.session;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** Who gives new tokens for those that end. */
interface Renewer {
    /** Fails with {@link CodeFlow.RefusedGrant} when there will never be any for that token. */
    Uni<IssuedTokens> refresh(String refreshToken);

    /** Tells that a refresh token is not needed any more. */
    void forget(@Nullable String refreshToken);
}

package app.stride.rest;

import app.stride.edge.AccessClaims;
import app.stride.edge.TokenHeader;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses verified tokens that are not for access: the issuer signs ID, refresh and logout tokens with the same keys.
 */
@Singleton
class AccessTokensOnly implements SecurityIdentityAugmentor {
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || isOfAccessToken(identity)) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom().failure(new AuthenticationFailedException("The token is not an access token."));
    }

    private static boolean isOfAccessToken(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && AccessClaims.fit(token, TokenHeader.of(token.getRawToken()));
    }
}

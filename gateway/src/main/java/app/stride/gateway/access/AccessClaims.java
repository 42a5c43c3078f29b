package app.stride.gateway.access;

import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Tells access tokens from the other tokens that the same issuer signs with the same keys. */
final class AccessClaims {
    /** Bound to an access token or a code (OpenID Connect Core 1.0, 3.3.2.11), or telling of a sign-out: never on an access token. */
    private static final Set<String> OF_OTHERS = Set.of("at_hash", "c_hash", "s_hash", "events");

    /** Of a token that is good only for the holder of some key (RFC 7800; DPoP, mutual TLS): nobody here asks for the proof, so that it could be anybody's. */
    private static final String BOUND = "cnf";

    private AccessClaims() {}

    /** Whether somebody is named, and the token is for access and nothing else. */
    static boolean fit(JsonWebToken token, TokenHeader header) {
        Set<String> names = token.getClaimNames();
        boolean named = token.getClaim("sub") instanceof String subject && !subject.isBlank();
        return named
                && !names.contains(BOUND)
                && names.stream().noneMatch(OF_OTHERS::contains)
                && isForAccess(token, header);
    }

    private static boolean isForAccess(JsonWebToken token, TokenHeader header) {
        Object type = token.getClaim("typ"); // Keycloak's: Bearer, ID, Refresh, Offline, Logout …
        Object use = token.getClaim("token_use"); // Cognito's: access, id
        boolean told = header.isOfAccessToken() || "Bearer".equals(type) || "access".equals(use);
        boolean otherwise = (type != null && !"Bearer".equals(type)) || (use != null && !"access".equals(use));
        // a nonce is given back in an ID token; what else bears one has to say that it is something else
        return !otherwise && (told || !token.getClaimNames().contains("nonce"));
    }
}

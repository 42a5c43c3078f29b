package app.stride.edge;

import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Distinguishes access tokens from other tokens the same issuer signs with the same keys. */
public final class AccessClaims {
    /**
     * Claims of tokens bound to an access token or code (OpenID Connect Core 1.0, 3.3.2.11) or about a sign-out;
     * access tokens never have them.
     */
    private static final Set<String> OF_OTHERS = Set.of("at_hash", "c_hash", "s_hash", "events");

    /**
     * Marks a token that is valid only for the holder of a key (RFC 7800; DPoP, mutual TLS). We do not check that
     * proof, so it could be anybody's.
     */
    private static final String BOUND = "cnf";

    /** How far the issuer's clock may be ahead of ours. */
    private static final long AHEAD_S = 60;

    private AccessClaims() {}

    /**
     * Whether a verified token with this header names a subject, has already been issued and is an access token,
     * nothing else.
     */
    public static boolean fit(JsonWebToken token, TokenHeader header) {
        Set<String> names = token.getClaimNames();
        boolean named = token.getClaim("sub") instanceof String subject && SubjectForm.isOf(subject);
        return named
                && hasBeenIssued(token)
                && !names.contains(BOUND)
                && names.stream().noneMatch(OF_OTHERS::contains)
                && isForAccess(token, header);
    }

    /** The verifier, which has already required the time of issue, looks only whether the token expires after it. */
    private static boolean hasBeenIssued(JsonWebToken token) {
        return !(token.getClaim("iat") instanceof Number issued)
                || issued.longValue() <= Instant.now().getEpochSecond() + AHEAD_S;
    }

    private static boolean isForAccess(JsonWebToken token, TokenHeader header) {
        Object type = token.getClaim("typ"); // Keycloak's: Bearer, ID, Refresh, Offline, Logout …
        Object use = token.getClaim("token_use"); // Cognito's: access, id
        boolean told = header.isOfAccessToken() || "Bearer".equals(type) || "access".equals(use);
        boolean otherwise = (type != null && !"Bearer".equals(type)) || (use != null && !"access".equals(use));
        // an ID token returns the nonce; any other token with one must state that it is something else
        return !otherwise && (told || !token.getClaimNames().contains("nonce"));
    }
}

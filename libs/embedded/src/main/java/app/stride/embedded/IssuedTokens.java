package app.stride.embedded;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jspecify.annotations.Nullable;

/** The tokens of the issuer: access tokens for the product, ID tokens for a client, refresh tokens for itself. */
record IssuedTokens(SigningKey key, URI issuer) {
    private static final String ACCESS = "at+jwt";
    private static final String IDENTITY = "JWT";
    private static final String REFRESH = "rt+jwt";
    private static final Duration REFRESH_LIFE = Duration.ofDays(30);

    String access(String subject, String audience, long seconds) {
        return key.sign(claims(subject, audience, seconds), ACCESS);
    }

    /** The same, with some of its header and of its claims replaced: also a token that is not for access. */
    String access(
            String subject, String audience, long seconds, Map<String, Object> header, Map<String, Object> claims) {
        JwtClaims all = claims(subject, audience, seconds);
        claims.forEach(all::setClaim);
        Map<String, Object> whole = new LinkedHashMap<>(Map.of("typ", ACCESS));
        whole.putAll(header);
        return key.sign(all, whole);
    }

    /** What a client gets for a code or a refresh token; the nonce is that of its request. */
    Map<String, Object> forClient(String client, String subject, @Nullable String nonce, long seconds) {
        JwtClaims identity = claims(subject, client, seconds);
        identity.setStringClaim("name", displayName(subject));
        if (nonce != null) {
            identity.setStringClaim("nonce", nonce);
        }
        JwtClaims refresh = claims(subject, issuer.toString(), REFRESH_LIFE.toSeconds());
        refresh.setStringClaim("client_id", client);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", access(subject, EmbeddedIssuer.AUDIENCE, seconds));
        answer.put("token_type", "Bearer");
        answer.put("expires_in", seconds);
        answer.put("id_token", key.sign(identity, IDENTITY));
        answer.put("refresh_token", key.sign(refresh, REFRESH));
        return answer;
    }

    /** Whose refresh token of this client it is; empty unless it is one that is still good. */
    Optional<String> subjectOfRefreshToken(String token, String client) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setVerificationKey(key.key().getKey())
                    .setExpectedType(true, REFRESH)
                    .setExpectedIssuer(issuer.toString())
                    .setExpectedAudience(issuer.toString())
                    .setRequireExpirationTime()
                    .build()
                    .processToClaims(token);
            return client.equals(claims.getClaimValueAsString("client_id"))
                    ? Optional.of(claims.getSubject())
                    : Optional.empty();
        } catch (InvalidJwtException | MalformedClaimException e) {
            return Optional.empty();
        }
    }

    private JwtClaims claims(String subject, String audience, long seconds) {
        NumericDate now = NumericDate.now();
        NumericDate end = NumericDate.fromSeconds(now.getValue() + seconds);
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer.toString());
        claims.setSubject(subject);
        claims.setAudience(audience);
        claims.setIssuedAt(now.isBefore(end) ? now : end);
        claims.setExpirationTime(end);
        claims.setGeneratedJwtId();
        return claims;
    }

    private static String displayName(String subject) {
        int first = subject.offsetByCodePoints(0, 1);
        return subject.substring(0, first).toUpperCase(java.util.Locale.ROOT) + subject.substring(first);
    }
}

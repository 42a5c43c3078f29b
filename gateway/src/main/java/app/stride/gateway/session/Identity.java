package app.stride.gateway.session;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The claims of a token that came directly from the issuer. */
record Identity(JsonObject claims) {
    private static final String[] NAMES = {"name", "given_name", "preferred_username", "nickname"};

    static Optional<Identity> of(@Nullable String token) {
        try {
            String[] parts = (token == null ? "" : token).split("\\.", -1);
            return parts.length == 3
                    ? Optional.of(new Identity(
                            new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(parts[1])))))
                    : Optional.empty();
        } catch (IllegalArgumentException | DecodeException e) {
            return Optional.empty();
        }
    }

    /** When the token expires; now, if it does not say. */
    static Instant end(String token) {
        return of(token)
                .map(identity -> identity.claims.getValue("exp"))
                .filter(Number.class::isInstance)
                .map(exp -> moment((Number) exp))
                .orElseGet(Instant::now);
    }

    /** OpenID Connect Core 1.0, 3.1.3.7: issued by this issuer, for this client and this sign-in, and not expired. */
    boolean isFor(String client, String issuer, String nonce) {
        return issuer.equals(claims.getValue("iss"))
                && isAudience(client)
                && nonce.equals(claims.getValue("nonce"))
                && claims.getValue("exp") instanceof Number exp
                && moment(exp).isAfter(Instant.now());
    }

    /** Limited to what an Instant can hold. */
    private static Instant moment(Number epochSeconds) {
        long last = Instant.MAX.getEpochSecond();
        return Instant.ofEpochSecond(Math.max(-last, Math.min(last, epochSeconds.longValue())));
    }

    private boolean isAudience(String client) {
        return claims.getValue("aud") instanceof JsonArray several
                ? several.contains(client)
                : client.equals(claims.getValue("aud"));
    }

    boolean isOf(String subject) {
        return subject.equals(claims.getValue("sub"));
    }

    /** The athlete's name at the issuer; the subject if it gives none. */
    String name(String subject) {
        for (String claim : NAMES) {
            if (claims.getValue(claim) instanceof String name && !name.isBlank()) {
                return name;
            }
        }
        return subject;
    }
}

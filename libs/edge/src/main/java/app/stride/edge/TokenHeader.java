package app.stride.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A token's header, before any verification.
 *
 * @param json what it says; empty if it cannot be read, which the verifier refuses
 */
public record TokenHeader(JsonObject json) {
    /** Only the issuer's published keys count: tokens that bring a key, or a link to one, are rejected unverified. */
    private static final List<String> OWN_KEYS = List.of("jku", "jwk", "x5u", "x5c", "crit");

    /**
     * The types of RFC 9068 and of most issuers; ID, refresh and logout tokens with a type of their own are not among
     * them.
     */
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

    /** Content that marks a token in a token (RFC 7519, 5.2), whose header would be another than this one. */
    private static final Set<String> NESTED = Set.of("jwt", "application/jwt");

    /** The header of a token; empty if it has none that can be read. */
    public static TokenHeader of(String token) {
        try {
            byte[] header = Base64.getUrlDecoder().decode(token.substring(0, Math.max(0, token.indexOf('.'))));
            return new TokenHeader(new JsonObject(Buffer.buffer(header)));
        } catch (IllegalArgumentException | DecodeException | ClassCastException noHeader) {
            return new TokenHeader(new JsonObject());
        }
    }

    /** The id of the signing key it claims; empty if none. */
    public String keyId() {
        return text("kid");
    }

    /** Whether it could be an access token of a sane issuer, signed with a published key. */
    public boolean isPlausible() {
        String type = text("typ");
        return OWN_KEYS.stream().noneMatch(json::containsKey)
                && !NESTED.contains(text("cty").toLowerCase(Locale.ROOT))
                && (type.isEmpty() ? !json.containsKey("typ") : TYPES.contains(type.toLowerCase(Locale.ROOT)));
    }

    /** Whether it declares itself an access token (RFC 9068, 2.1). */
    public boolean isOfAccessToken() {
        return text("typ").toLowerCase(Locale.ROOT).endsWith("at+jwt");
    }

    private String text(String name) {
        return json.getValue(name) instanceof String text ? text : "";
    }
}

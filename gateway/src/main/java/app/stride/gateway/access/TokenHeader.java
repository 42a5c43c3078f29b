package app.stride.gateway.access;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the first part of a token says of the rest, before anything is verified. */
record TokenHeader(JsonObject json) {
    /** Keys are the issuer's published ones and no others: a token that brings its own, or an address of some, is not looked at. */
    private static final List<String> OWN_KEYS = List.of("jku", "jwk", "x5u", "x5c", "crit");

    /** RFC 9068 and what most issuers write; not ID, refresh or logout tokens that bear a type of their own. */
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

    /** Of a token; an empty one when it has none that can be read. */
    static TokenHeader of(String token) {
        try {
            byte[] header = Base64.getUrlDecoder().decode(token.substring(0, Math.max(0, token.indexOf('.'))));
            return new TokenHeader(new JsonObject(Buffer.buffer(header)));
        } catch (IllegalArgumentException | DecodeException | ClassCastException noHeader) {
            return new TokenHeader(new JsonObject());
        }
    }

    /** The id of the key that it says it is signed with; empty when it names none. */
    String keyId() {
        return text("kid");
    }

    /** Whether such a token may be an access token of any sane issuer, signed with a key that it publishes. */
    boolean isPlausible() {
        String type = text("typ");
        return OWN_KEYS.stream().noneMatch(json::containsKey)
                && (type.isEmpty() ? !json.containsKey("typ") : TYPES.contains(type.toLowerCase(Locale.ROOT)));
    }

    /** Whether it says that it is an access token and nothing else (RFC 9068, 2.1). */
    boolean isOfAccessToken() {
        return text("typ").toLowerCase(Locale.ROOT).endsWith("at+jwt");
    }

    private String text(String name) {
        return json.getValue(name) instanceof String text ? text : "";
    }
}

package app.stride.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessClaimsTest {
    private static final String UNTYPED = "JWT";
    private static final String ACCESS = "at+jwt";

    static Stream<Map<String, Object>> ofAccessTokens() {
        return Stream.of(
                Map.of(),
                Map.of("azp", "a-client", "scope", "openid profile"),
                Map.of("typ", "Bearer", "nonce", "as older ones give it back"),
                Map.of("token_use", "access", "nonce", "n"));
    }

    @ParameterizedTest
    @MethodSource("ofAccessTokens")
    void anAccessTokenFits(Map<String, Object> claims) {
        assertThat(fit(UNTYPED, claims)).isTrue();
    }

    static Stream<Map<String, Object>> ofOthers() {
        return Stream.of(
                Map.of("nonce", "n"),
                Map.of("typ", "ID"),
                Map.of("typ", "Refresh"),
                Map.of("typ", "Offline"),
                Map.of("typ", 7),
                Map.of("token_use", "id"),
                Map.of("typ", "Bearer", "token_use", "id"),
                Map.of("at_hash", "h"),
                Map.of("c_hash", "h"),
                Map.of("s_hash", "h"),
                Map.of("events", Map.of()),
                Map.of("cnf", Map.of("jkt", "thumbprint")));
    }

    @ParameterizedTest
    @MethodSource("ofOthers")
    void noOtherDoes(Map<String, Object> claims) {
        assertThat(fit(UNTYPED, claims)).isFalse();
    }

    @Test
    void aHeaderTellsWhatANonceLeavesOpenAndNothingElse() {
        assertThat(fit(ACCESS, Map.of("nonce", "n"))).isTrue();
        assertThat(fit(ACCESS, Map.of("at_hash", "h"))).isFalse();
        assertThat(fit(ACCESS, Map.of("typ", "ID"))).isFalse();
        assertThat(fit(ACCESS, Map.of("cnf", Map.of()))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aBlankSubjectIsNobody(String subject) {
        assertThat(fit(ACCESS, Map.of("sub", subject))).isFalse();
    }

    @Test
    void norIsOneThatCannotBeStored() {
        for (String subject : List.of("anna\0", "\ud800", "\udbff", "x".repeat(256))) {
            assertThat(fit(ACCESS, Map.of("sub", subject))).isFalse();
        }
        assertThat(fit(ACCESS, Map.of("sub", "Jürgen"))).isTrue();
    }

    @Test
    void norIsANumberOrNoneAtAll() {
        assertThat(fit(ACCESS, Map.of("sub", 42))).isFalse();
        assertThat(AccessClaims.fit(new Claims(Map.of("iss", "issuer")), header(ACCESS)))
                .isFalse();
    }

    @Test
    void theIssuersClockMayBeAMinuteAheadAndNoMore() {
        long now = Instant.now().getEpochSecond();

        assertThat(fit(ACCESS, Map.of("iat", now))).isTrue();
        assertThat(fit(ACCESS, Map.of("iat", now + 30))).isTrue();
        assertThat(fit(ACCESS, Map.of("iat", now + 120))).isFalse();
        assertThat(fit(ACCESS, Map.of("iat", Long.MAX_VALUE))).isFalse();
    }

    private static boolean fit(String type, Map<String, Object> claims) {
        Map<String, Object> all = new HashMap<>(Map.of("sub", "anna"));
        all.putAll(claims);
        return AccessClaims.fit(new Claims(all), header(type));
    }

    private static TokenHeader header(String type) {
        return new TokenHeader(new JsonObject().put("typ", type));
    }

    /** A token as the verifier hands it on. */
    private record Claims(Map<String, Object> claims) implements JsonWebToken {
        @Override
        public String getName() {
            return "anna";
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }
}

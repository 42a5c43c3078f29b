package app.stride.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedIssuerTest {
    private static final String ODD_SUBJECT = "Zoë & Søn = 100% / \"trail\"";

    @Test
    void vouchesForAnybody() throws Exception {
        // Given
        try (EmbeddedIssuer issuer = EmbeddedIssuer.start()) {
            // When
            String token = Tokens.of(issuer.issuer().toString()).forAthlete(ODD_SUBJECT);

            // Then
            JwtClaims claims = verifier(issuer).processToClaims(token);
            assertThat(claims.getSubject()).isEqualTo(ODD_SUBJECT);
            assertThat(claims.getJwtId()).isNotBlank();
            assertThat(claims.getIssuedAt().getValue())
                    .isBetween(
                            Instant.now().getEpochSecond() - 60, Instant.now().getEpochSecond());
        }
    }

    @Test
    void makesTheTokensThatMustBeRefused() {
        // Given
        try (EmbeddedIssuer issuer = EmbeddedIssuer.start()) {
            Tokens tokens = Tokens.of(issuer.issuer().toString());

            // When
            String expired = tokens.expiredFor("ann");
            String foreign = tokens.forAudience("ann", "elsewhere");

            // Then
            assertThatThrownBy(() -> verifier(issuer).process(expired)).isInstanceOf(InvalidJwtException.class);
            assertThatThrownBy(() -> verifier(issuer).process(foreign)).isInstanceOf(InvalidJwtException.class);
        }
    }

    @Test
    void makesTokensOfAnyShape() throws Exception {
        // Given
        try (EmbeddedIssuer issuer = EmbeddedIssuer.start()) {
            Tokens tokens = Tokens.of(issuer.issuer().toString());

            // When
            String logout = tokens.shaped("ann", "{\"typ\":\"logout+jwt\"}", "{}");
            String withNonce = tokens.shaped("ann", "{}", "{\"nonce\":\"n\"}");

            // Then
            assertThatThrownBy(() -> verifier(issuer).process(logout)).isInstanceOf(InvalidJwtException.class);
            assertThat(verifier(issuer).processToClaims(withNonce).getStringClaimValue("nonce"))
                    .isEqualTo("n");
            assertThatThrownBy(() -> tokens.shaped("ann", "[]", "{}")).hasMessageContaining("invalid_request");
        }
    }

    @Test
    void keepsItsKeyInAGivenFile(@TempDir Path directory) throws Exception {
        // Given
        Path file = directory.resolve("keys/issuer.json");
        String token;
        int port;
        try (EmbeddedIssuer first = EmbeddedIssuer.start(file, 0)) {
            token = first.token("ann");
            port = first.issuer().getPort();
        }

        // When
        try (EmbeddedIssuer second = EmbeddedIssuer.start(file, port)) {
            // Then
            assertThat(verifier(second).processToClaims(token).getSubject()).isEqualTo("ann");
        }
    }

    private static JwtConsumer verifier(EmbeddedIssuer issuer) {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new HttpsJwksVerificationKeyResolver(new HttpsJwks(issuer.issuer() + "/jwks")))
                .setExpectedIssuer(issuer.issuer().toString())
                .setExpectedAudience("stride")
                .setExpectedType(true, "at+jwt")
                .setRequireExpirationTime()
                .build();
    }
}

package app.stride.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.gateway.access.VerifiedTokens.Passport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final TokenDigest TOKEN = TokenDigest.of("a.token.of-anna");

    private Instant now = NOON;
    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final PublishedKeys keys = new PublishedKeys();
    private final VerifiedTokens tokens = new VerifiedTokens(100L, Duration.ofMinutes(5), keys, clock);

    @Test
    void aTokenIsKnownUntilItsEndAndNotAMomentLonger() {
        tokens.remember(TOKEN, new Passport("anna", NOON.plusSeconds(60), "key-1"));

        assertThat(tokens.athlete(TOKEN)).contains("anna");
        now = NOON.plusSeconds(59);
        assertThat(tokens.athlete(TOKEN)).contains("anna");
        now = NOON.plusSeconds(60);
        assertThat(tokens.athlete(TOKEN)).isEmpty();
    }

    @Test
    void anotherTokenIsNotKnown() {
        tokens.remember(TOKEN, new Passport("anna", NOON.plusSeconds(60), "key-1"));

        assertThat(tokens.athlete(TokenDigest.of("a.token.of-annb"))).isEmpty();
    }

    @Test
    void aTokenDiesWithItsKey() {
        tokens.remember(TOKEN, new Passport("anna", NOON.plusSeconds(60), "key-1"));

        keys.publish(Map.of("key-1", "a", "key-2", "b"));
        assertThat(tokens.athlete(TOKEN)).contains("anna");
        keys.publish(Map.of("key-2", "b"));
        assertThat(tokens.athlete(TOKEN)).isEmpty();
        assertThat(keys.mayStillSign("key-1")).isFalse();
        assertThat(keys.mayStillSign("key-3")).as("newer than the last look").isTrue();
    }

    @Test
    void aKeyIsProvenByASignatureAndNotByBeingPublished() {
        keys.publish(Map.of("key-1", "a"));
        assertThat(keys.haveVerified("key-1")).isFalse();

        tokens.remember(TOKEN, new Passport("anna", NOON.plusSeconds(60), "key-1"));
        assertThat(keys.haveVerified("key-1")).isTrue();
        keys.publish(Map.of("key-1", "a", "key-2", "b"));
        assertThat(keys.haveVerified("key-1")).isTrue();
        assertThat(keys.haveVerified("key-2")).isFalse();

        keys.publish(Map.of("key-1", "c", "key-2", "b"));
        assertThat(keys.haveVerified("key-1")).as("another under the same id").isFalse();
        tokens.remember(TOKEN, new Passport("anna", NOON.plusSeconds(60), "key-1"));
        keys.publish(Map.of("key-2", "b"));
        keys.publish(Map.of("key-1", "c", "key-2", "b"));
        assertThat(keys.haveVerified("key-1")).as("withdrawn and back").isFalse();
    }

    @Test
    void anotherKeyUnderTheSameIdIsNoticed() {
        tokens.remember(TOKEN, new Passport("anna", NOON.plusSeconds(60), "key-1"));

        assertThat(keys.publish(Map.of("key-1", "a")))
                .as("the first look, which may be at another than the one that signed")
                .containsExactly("key-1");
        assertThat(keys.publish(Map.of("key-1", "a", "key-2", "b"))).isEmpty();
        assertThat(keys.publish(Map.of("key-1", "c", "key-2", "b"))).containsExactly("key-1");
        assertThat(keys.publish(Map.of("key-1", "c", "key-2", "b"))).isEmpty();
    }

    @Test
    void whatAKeySignedCanBeForgotten() {
        tokens.remember(TOKEN, new Passport("anna", NOON.plusSeconds(60), "key-1"));

        tokens.forget(Set.of("key-2"));
        assertThat(tokens.athlete(TOKEN)).contains("anna");
        tokens.forget(Set.of("key-1"));
        assertThat(tokens.athlete(TOKEN)).isEmpty();
    }

    @Test
    void anIssuerThatNamesNoKeysIsAnIssuerThatIsAway() {
        tokens.remember(TOKEN, new Passport("anna", NOON.plusSeconds(60), "key-1"));

        keys.publish(Map.of());

        assertThat(tokens.athlete(TOKEN)).contains("anna");
    }

    @Test
    void theirNumberIsBounded() {
        IntStream.range(0, 1_000)
                .mapToObj(n -> TokenDigest.of("token-" + n))
                .forEach(token -> tokens.remember(token, new Passport("anna", NOON.plusSeconds(60), "key-1")));

        long known = IntStream.range(0, 1_000)
                .filter(n -> tokens.athlete(TokenDigest.of("token-" + n)).isPresent())
                .count();
        assertThat(known).isBetween(1L, 100L);
    }
}

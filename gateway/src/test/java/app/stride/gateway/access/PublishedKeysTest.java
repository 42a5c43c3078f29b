package app.stride.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishedKeysTest {
    private final PublishedKeys keys = new PublishedKeys();

    @Test
    void aKeyThatSignedBeforeItWasEverLookedAtMayHaveBeenReplacedSince() {
        keys.seen("one");

        assertThat(keys.publish(Map.of("one", "digest"))).containsExactly("one");
        assertThat(keys.publish(Map.of("one", "digest"))).isEmpty();
    }

    @Test
    void aNewKeyReplacesNone() {
        keys.publish(Map.of("one", "digest"));

        assertThat(keys.publish(Map.of("one", "digest", "two", "another"))).isEmpty();
    }

    @Test
    void anotherKeyUnderItsIdHasToProveItselfAnew() {
        keys.publish(Map.of("one", "digest"));
        keys.seen("one");
        assertThat(keys.haveVerified("one")).isTrue();

        assertThat(keys.publish(Map.of("one", "another"))).containsExactly("one");
        assertThat(keys.haveVerified("one")).isFalse();
        assertThat(keys.mayStillSign("one")).isTrue();
    }

    @Test
    void aKeyThatComesBackMayBeAnother() {
        keys.publish(Map.of("one", "digest", "two", "another"));
        keys.publish(Map.of("two", "another"));

        assertThat(keys.publish(Map.of("one", "digest", "two", "another"))).containsExactly("one");
        assertThat(keys.publish(Map.of("one", "digest", "two", "another"))).isEmpty();
    }

    @Test
    void aTokenThatNamesNoKeyMayBeSignedByAnyOfThem() {
        keys.publish(Map.of("", "digest"));
        keys.publish(Map.of("one", "digest"));

        assertThat(keys.mayStillSign("")).isTrue();
    }

    @Test
    void aWithdrawnKeySignsNothingButAnIssuerWithoutKeysIsAway() {
        keys.publish(Map.of("one", "digest", "two", "another"));

        keys.publish(Map.of("two", "another"));
        assertThat(keys.mayStillSign("one")).isFalse();

        keys.publish(Map.of());
        assertThat(keys.mayStillSign("two")).isTrue();
    }
}

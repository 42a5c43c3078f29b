package app.stride.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionsInMemoryTest {
    private static final Instant NOW = Instant.now();

    private final SessionsInMemory sessions = new SessionsInMemory(Duration.ofDays(1), 100, 2);

    @Test
    void whoSignsInTooOftenLosesTheOldestSessionAndNobodyElseDoes() {
        // Given
        Secret ofAnother = signedIn("berta", 0);
        Secret second = signedIn("anna", 2);
        Secret first = signedIn("anna", 1);

        // When
        Secret third = signedIn("anna", 3);

        // Then
        assertThat(isThere(first)).isFalse();
        assertThat(isThere(second)).isTrue();
        assertThat(isThere(third)).isTrue();
        assertThat(isThere(ofAnother)).isTrue();
    }

    @Test
    void aSessionThatHasEndedTakesNoPlace() {
        Secret first = signedIn("anna", 1);
        sessions.end(signedIn("anna", 2)).await().indefinitely();

        signedIn("anna", 3);

        assertThat(isThere(first)).isTrue();
    }

    @Test
    void newTokensMakeASessionNoYounger() {
        Secret first = signedIn("anna", 1);
        signedIn("anna", 2);
        sessions.renew(first, session("anna", 1)).await().indefinitely();

        signedIn("anna", 3);

        assertThat(isThere(first)).isFalse();
    }

    private Secret signedIn(String athlete, int second) {
        Secret browser = Secret.random();
        sessions.save(browser, session(athlete, second)).await().indefinitely();
        return browser;
    }

    private boolean isThere(Secret browser) {
        return sessions.find(browser).await().indefinitely().isPresent();
    }

    private static Session session(String athlete, int second) {
        Instant end = NOW.plus(Duration.ofHours(12)).plusSeconds(second);
        return new Session(athlete, athlete, "access", NOW.plusSeconds(600), "refresh", null, end);
    }
}

package app.stride.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrowserSessionsTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final Secret browser = Secret.random();
    private final Store store = new Store();
    private final Issuing issuer = new Issuing();
    private final BrowserSessions sessions = new BrowserSessions(store, issuer);

    /** The token is valid but has to be replaced. */
    @BeforeEach
    void signIn() {
        Instant now = Instant.now();
        Session session =
                new Session("anna", "Anna", "old", now.plusSeconds(20), "refresh", null, now.plus(Duration.ofDays(1)));
        store.save(browser, session).await().atMost(AT_ONCE);
    }

    @Test
    void aTokenThatEndsIsReplacedAndKept() {
        issuer.tokens.complete(newTokens());

        assertThat(current()).map(Session::accessToken).contains("new");

        assertThat(kept()).map(Session::accessToken).contains("new");
        assertThat(store.claimed).isFalse();
    }

    @Test
    void whoSignsOutWhileTheTokenIsReplacedStaysSignedOut() {
        // Given
        CompletableFuture<Optional<Session>> current = sessions.current(browser).subscribeAsCompletionStage();
        assertThat(issuer.asked).isEqualTo(1);

        // When
        store.end(browser).await().atMost(AT_ONCE);
        issuer.tokens.complete(newTokens());

        // Then
        assertThat(current).isCompletedWithValue(Optional.empty());
        assertThat(kept()).isEmpty();
        assertThat(issuer.forgotten).containsExactly("another refresh");
    }

    @Test
    void whileAnotherGatewayReplacesItAGoodTokenServes() {
        store.claimed = true;

        assertThat(current()).map(Session::accessToken).contains("old");

        assertThat(issuer.asked).isZero();
        assertThat(store.claimed).isTrue();
    }

    @Test
    void withoutAnIssuerAGoodTokenServesAndTheNextMayTryAtOnce() {
        issuer.tokens.completeExceptionally(new IllegalStateException("away"));

        assertThat(current()).map(Session::accessToken).contains("old");
        assertThat(store.claimed).isFalse();

        assertThat(current()).map(Session::accessToken).contains("old");
        assertThat(issuer.asked).isEqualTo(2);
    }

    @Test
    void anIssuerThatNeverAnswersIsGivenUpAndTheNextMayTry() {
        issuer.longestAnswer = Duration.ofMillis(1);

        assertThat(current()).map(Session::accessToken).contains("old");
        assertThat(store.claimed).isFalse();

        assertThat(current()).map(Session::accessToken).contains("old");
        assertThat(issuer.asked).isEqualTo(2);
    }

    private Optional<Session> current() {
        return sessions.current(browser).await().atMost(AT_ONCE);
    }

    private Optional<Session> kept() {
        return store.find(browser).await().atMost(AT_ONCE);
    }

    private static IssuedTokens newTokens() {
        return new IssuedTokens("new", Instant.now().plus(Duration.ofHours(1)), "another refresh", null);
    }

    /** An issuer whose response the test controls. */
    private static final class Issuing implements Renewer {
        final CompletableFuture<IssuedTokens> tokens = new CompletableFuture<>();
        final List<@Nullable String> forgotten = new ArrayList<>();
        Duration longestAnswer = Duration.ofMinutes(1);
        int asked;

        @Override
        public Uni<IssuedTokens> refresh(String refreshToken) {
            asked++;
            return Uni.createFrom().completionStage(tokens);
        }

        @Override
        public Duration longestAnswer() {
            return longestAnswer;
        }

        @Override
        public void forget(@Nullable String refreshToken) {
            forgotten.add(refreshToken);
        }
    }

    /** Sessions that another gateway may be renewing. */
    private static final class Store implements Sessions {
        private final Sessions kept = new SessionsInMemory(Duration.ofDays(1), 10, 10);

        boolean claimed;

        @Override
        public Uni<Optional<Session>> find(Secret browser) {
            return kept.find(browser);
        }

        @Override
        public Uni<Void> save(Secret browser, Session session) {
            return kept.save(browser, session);
        }

        @Override
        public Uni<Boolean> renew(Secret browser, Session session) {
            return kept.renew(browser, session);
        }

        @Override
        public Uni<Void> end(Secret browser) {
            return kept.end(browser);
        }

        @Override
        public Uni<Boolean> claimRenewal(Secret browser) {
            boolean free = !claimed;
            claimed = true;
            return Uni.createFrom().item(free);
        }

        @Override
        public Uni<Void> giveUpRenewal(Secret browser) {
            claimed = false;
            return Uni.createFrom().voidItem();
        }
    }
}

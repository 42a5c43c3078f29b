package app.stride.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.gateway.store.SharedStore;
import app.stride.gateway.testkit.RealRedis;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Command;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealRedis.class, scope = TestResourceScope.MATCHING_RESOURCES)
class SessionsInRedisIT {
    /** Twice the issuer timeout: until a response begins, and until it ends. */
    private static final long LONGEST_ANSWER_MS = 20_000;

    /** Sessions of one athlete. */
    private static final int MOST_OF_ONE = 20;

    @Inject
    Sessions sessions;

    @Inject
    SharedStore store;

    private final Secret browser = Secret.random();

    @Test
    void aSessionThatEndedIsNotBroughtBackByItsRenewal() {
        // Given
        assertThat(sessions).isInstanceOf(SessionsInRedis.class);
        done(sessions.save(browser, session("one")));
        assertThat(done(sessions.renew(browser, session("two")))).isTrue();
        assertThat(done(sessions.find(browser))).map(Session::accessToken).contains("two");

        // When
        done(sessions.end(browser));

        // Then
        assertThat(done(sessions.renew(browser, session("three")))).isFalse();
        assertThat(done(sessions.find(browser))).isEmpty();
    }

    @Test
    void itsRenewalIsOnesUntilThatIsGivenUpOrTheIssuerMustHaveAnswered() throws Exception {
        assertThat(done(sessions.claimRenewal(browser))).isTrue();
        assertThat(done(sessions.claimRenewal(browser))).isFalse();
        assertThat(millisOfClaim()).isGreaterThan(LONGEST_ANSWER_MS);

        done(sessions.giveUpRenewal(browser));

        assertThat(done(sessions.claimRenewal(browser))).isTrue();
    }

    @Test
    void whoSignsInTooOftenLosesTheOldestSessionAndNobodyElseDoes() {
        // Given
        String athlete = "often-" + UUID.randomUUID();
        Secret ofAnother = signedIn("other-" + UUID.randomUUID(), 0);
        List<Secret> browsers = signedInOneAfterAnother(athlete, MOST_OF_ONE);
        assertThat(browsers).allMatch(this::isThere);

        // When
        Secret newest = signedIn(athlete, MOST_OF_ONE);

        // Then
        assertThat(isThere(browsers.get(0))).isFalse();
        assertThat(browsers.subList(1, MOST_OF_ONE)).allMatch(this::isThere);
        assertThat(isThere(newest)).isTrue();
        assertThat(isThere(ofAnother)).isTrue();
    }

    @Test
    void sessionsThatHaveEndedTakeNoPlace() {
        // Given
        String athlete = "often-" + UUID.randomUUID();
        List<Secret> browsers = signedInOneAfterAnother(athlete, MOST_OF_ONE);
        browsers.subList(1, MOST_OF_ONE).forEach(ended -> done(sessions.end(ended)));

        // When
        Secret newest = signedIn(athlete, MOST_OF_ONE);

        // Then
        assertThat(isThere(browsers.get(0))).isTrue();
        assertThat(isThere(newest)).isTrue();
    }

    private List<Secret> signedInOneAfterAnother(String athlete, int times) {
        List<Secret> browsers = new ArrayList<>();
        for (int second = 0; second < times; second++) {
            browsers.add(signedIn(athlete, second));
        }
        return browsers;
    }

    private Secret signedIn(String athlete, int second) {
        Secret another = Secret.random();
        Instant now = Instant.now();
        Instant end = now.plus(Duration.ofDays(1)).plusSeconds(second);
        done(sessions.save(another, new Session(athlete, athlete, "one", now.plusSeconds(60), "refresh", null, end)));
        return another;
    }

    private boolean isThere(Secret another) {
        return done(sessions.find(another)).isPresent();
    }

    private long millisOfClaim() throws Exception {
        return store.send(Command.PTTL, List.of("stride:renewal:" + browser.name()))
                .map(answer -> Objects.requireNonNull(answer).toLong())
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    private static Session session(String accessToken) {
        Instant now = Instant.now();
        return new Session(
                "anna", "Anna", accessToken, now.plusSeconds(60), "refresh", null, now.plus(Duration.ofDays(1)));
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(20));
    }
}

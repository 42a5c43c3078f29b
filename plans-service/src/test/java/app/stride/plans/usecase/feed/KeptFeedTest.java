package app.stride.plans.usecase.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeptFeedTest {
    private static final Instant OPENED = Instant.parse("2026-11-30T12:00:00Z");
    private static final FeedSecret SALT = new FeedSecret("c2FsdA");

    private final FeedSecret given = SALT.with("1");
    private final KeptFeed feed = new KeptFeed(OPENED, given.hash(), SALT);

    @Test
    void theRequestsKeyGivesTheSecretAgainForADay() {
        assertThat(feed.givenTo("1", OPENED.plus(Duration.ofHours(24)))).contains(given);
        assertThat(feed.givenTo("1", OPENED.plus(Duration.ofHours(25)))).isEmpty();
        assertThat(given.value()).hasSize(43).doesNotContain("1=").isNotEqualTo(SALT.value());
    }

    @Test
    void noOtherKeyDoes() {
        assertThat(feed.givenTo("2", OPENED)).isEmpty();
        assertThat(new KeptFeed(OPENED, given.hash(), null).givenTo("1", OPENED))
                .isEmpty();
    }
}

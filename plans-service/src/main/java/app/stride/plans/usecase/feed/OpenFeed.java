package app.stride.plans.usecase.feed;

import app.stride.plans.domain.athlete.AthleteId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens an athlete's calendar feed, or gives it a new secret. */
@ApplicationScoped
public class OpenFeed {

    private final Feeds feeds;
    private final FeedSecrets secrets;
    private final Clock clock;

    OpenFeed(Feeds feeds, FeedSecrets secrets, Clock clock) {
        this.feeds = feeds;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * The only time the secret is told, except to a repeated request.
     *
     * @param key the Idempotency-Key, which gives the same secret for 24 hours; null for a new secret each time
     */
    public Uni<Opened> open(AthleteId athlete, @Nullable String key) {
        return key == null
                ? open(athlete)
                : feeds.kept(athlete)
                        .chain(kept -> kept.flatMap(feed -> again(feed, key))
                                .map(opened -> Uni.createFrom().item(opened))
                                .orElseGet(() -> open(athlete, key, kept)));
    }

    private Optional<Opened> again(KeptFeed feed, String key) {
        return feed.givenTo(key, clock.instant()).map(secret -> new Opened(secret, feed.openedAt()));
    }

    private Uni<Opened> open(AthleteId athlete, String key, Optional<KeptFeed> before) {
        FeedSecret salt = secrets.next();
        Opened opened = new Opened(salt.with(key), clock.instant());
        return feeds.openInstead(before, athlete, opened.secret(), salt, opened.at())
                .chain(done -> done ? Uni.createFrom().item(opened) : open(athlete, key));
    }

    private Uni<Opened> open(AthleteId athlete) {
        Opened opened = new Opened(secrets.next(), clock.instant());
        return feeds.open(athlete, opened.secret(), opened.at()).replaceWith(opened);
    }

    /** A feed that was just opened. */
    public record Opened(FeedSecret secret, Instant at) {}
}

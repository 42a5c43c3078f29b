package app.stride.plans.usecase;

import app.stride.plans.domain.athlete.AthleteId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

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

    /** The only time that the secret is told. */
    public Uni<Opened> open(AthleteId athlete) {
        Opened opened = new Opened(secrets.next(), clock.instant());
        return feeds.open(athlete, opened.secret(), opened.at()).replaceWith(opened);
    }

    /** A feed that was just opened. */
    public record Opened(FeedSecret secret, Instant at) {}
}

package app.stride.plans.usecase.feed;

import app.stride.plans.usecase.export.Documents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads the calendar that a secret opens. */
@ApplicationScoped
public class ReadFeed {

    /** So far back a feed goes, so that it does not grow for ever. */
    private static final Period MEMORY = Period.ofYears(1);

    private final Feeds feeds;
    private final Documents documents;
    private final Clock clock;

    ReadFeed(Feeds feeds, Documents documents, Clock clock) {
        this.feeds = feeds;
        this.documents = documents;
        this.clock = clock;
    }

    public Uni<Optional<byte[]>> read(FeedSecret secret) {
        LocalDate since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minus(MEMORY);
        return feeds.find(secret, since).map(found -> found.map(feed -> documents.feed(feed.zone(), feed.plans())));
    }
}

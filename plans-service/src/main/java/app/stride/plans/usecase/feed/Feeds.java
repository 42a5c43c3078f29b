package app.stride.plans.usecase.feed;

import app.stride.plans.domain.athlete.AthleteId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The athletes' calendar feeds; each athlete has one at most. */
public interface Feeds {

    /** Opens the athlete's feed under a new secret; the one before opens nothing any more. */
    Uni<Void> open(AthleteId athlete, FeedSecret secret, Instant at);

    /**
     * Opens the athlete's feed under a secret derived from the salt, unless it has changed meanwhile.
     *
     * @param before the feed as it was, empty where there was none
     * @return false if it has changed
     */
    Uni<Boolean> openInstead(
            Optional<KeptFeed> before, AthleteId athlete, FeedSecret secret, FeedSecret salt, Instant at);

    /** The athlete's feed as it is stored; empty if there is none. */
    Uni<Optional<KeptFeed>> kept(AthleteId athlete);

    /** Since when the athlete's present secret opens the feed; empty where there is no feed. */
    Uni<Optional<Instant>> openedAt(AthleteId athlete);

    /** Nothing happens where there is no feed. */
    Uni<Void> close(AthleteId athlete);

    /**
     * What the secret opens; empty where it opens nothing.
     *
     * @param since workouts from this date on
     */
    Uni<Optional<Feed>> find(FeedSecret secret, LocalDate since);
}

package app.stride.plans.adapter.rest.calendar;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the athlete's calendar feed is open. */
public record FeedState(boolean open, @Nullable Instant openedAt) {

    static FeedState of(Optional<Instant> openedAt) {
        return new FeedState(openedAt.isPresent(), openedAt.orElse(null));
    }
}

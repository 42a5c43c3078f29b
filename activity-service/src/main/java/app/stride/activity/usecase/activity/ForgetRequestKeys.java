package app.stride.activity.usecase.activity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Deletes the idempotency keys of requests that are too old to be repeated. */
@ApplicationScoped
public class ForgetRequestKeys {
    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final Activities activities;
    private final Clock clock;

    ForgetRequestKeys(Activities activities, Clock clock) {
        this.activities = activities;
        this.clock = clock;
    }

    public Uni<Void> untilNow() {
        return activities.forgetRequests(clock.instant().minus(REMEMBERED));
    }
}

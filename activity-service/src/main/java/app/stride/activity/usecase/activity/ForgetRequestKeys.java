package app.stride.activity.usecase.activity;

import app.stride.activity.usecase.ingest.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Deletes the idempotency keys of requests that are too old to be repeated. */
@ApplicationScoped
public class ForgetRequestKeys {
    private final Activities activities;
    private final Clock clock;

    ForgetRequestKeys(Activities activities, Clock clock) {
        this.activities = activities;
        this.clock = clock;
    }

    public Uni<Void> untilNow() {
        return activities.forgetRequests(clock.instant().minus(RequestKey.LIFETIME));
    }
}

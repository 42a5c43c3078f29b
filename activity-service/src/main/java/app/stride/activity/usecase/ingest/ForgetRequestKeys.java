package app.stride.activity.usecase.ingest;

import app.stride.activity.usecase.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Deletes the idempotency keys of requests that are too old to be repeated. */
@ApplicationScoped
public class ForgetRequestKeys {
    private final NewActivities activities;
    private final Clock clock;

    ForgetRequestKeys(NewActivities activities, Clock clock) {
        this.activities = activities;
        this.clock = clock;
    }

    public Uni<Void> untilNow() {
        return activities.forgetRequests(clock.instant().minus(RequestKey.LIFETIME));
    }
}

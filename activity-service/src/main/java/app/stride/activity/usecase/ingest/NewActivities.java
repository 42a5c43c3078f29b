package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.Transaction;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where new activities are added, and found again when they come in twice. */
public interface NewActivities {
    /**
     * Adds those activities of the delivery that are not there yet, with their samples, best efforts and the
     * original, unless the request was already served, and marks the athlete's fitness as due. One statement.
     */
    Uni<Added> add(Transaction transaction, Delivery delivery);

    /** Those that are there of what was sent, by their identity or by their origin. */
    Uni<List<KeptActivity>> known(AthleteId athlete, List<NewActivity> sent);

    /** What was asked for under the key within the last 24 hours; empty when nothing was. */
    Uni<Optional<ServedRequest>> served(AthleteId athlete, String key);

    /** Deletes the idempotency keys of requests before this time. */
    Uni<Void> forgetRequests(Instant before);
}

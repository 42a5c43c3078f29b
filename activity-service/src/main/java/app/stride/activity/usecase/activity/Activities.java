package app.stride.activity.usecase.activity;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.ingest.Added;
import app.stride.activity.usecase.ingest.Delivery;
import app.stride.activity.usecase.ingest.NewActivity;
import app.stride.activity.usecase.ingest.PackedSamples;
import app.stride.activity.usecase.ingest.ServedRequest;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An athlete's activities. Every change also marks the athlete's fitness as due. */
public interface Activities {
    /**
     * Adds those activities of the delivery that are not there yet, with their samples, best efforts and the original, unless the request
     * was already served. One statement.
     */
    Uni<Added> add(Transaction transaction, Delivery delivery);

    Uni<Optional<KeptActivity>> find(AthleteId athlete, ActivityId id);

    /** Those that are there of what was sent, by their identity or by their origin. */
    Uni<List<KeptActivity>> known(AthleteId athlete, List<NewActivity> sent);

    /** What was asked for under the key within the last 24 hours; empty when nothing was. */
    Uni<Optional<ServedRequest>> served(AthleteId athlete, String key);

    /** Deletes the idempotency keys of requests before this time. */
    Uni<Void> forgetRequests(Instant before);

    /** The samples of an activity in their compact form; empty when it has none or there is no such activity. */
    Uni<Optional<PackedSamples>> samples(AthleteId athlete, ActivityId id);

    /**
     * Changes what the correction names. One statement.
     *
     * @param retold the samples re-evaluated for the new sport, null when the sport stays
     */
    Uni<ChangeOutcome> correct(Transaction transaction, Target target, Correction correction, @Nullable Retold retold);

    /** Deletes the activity with all that belongs to it, and the original once no other activity came in it. One statement. */
    Uni<ChangeOutcome> delete(Transaction transaction, Target target);
}

package app.stride.activity.usecase.activity;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.ingest.PackedSamples;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An athlete's activities. Every change also marks the athlete's fitness as due. */
public interface Activities {
    Uni<Optional<KeptActivity>> find(AthleteId athlete, ActivityId id);

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

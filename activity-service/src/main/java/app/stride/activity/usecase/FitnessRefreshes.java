package app.stride.activity.usecase;

import app.stride.activity.domain.activity.AthleteId;
import io.smallrye.mutiny.Uni;

/** The background worker that recalculates fitness. */
public interface FitnessRefreshes {
    /** Signals that something is due; returns at once. */
    void due();

    /** As {@link #due()}; completes when what is due for the athlete has been calculated, or after a time limit. */
    Uni<Void> settled(AthleteId athlete);
}

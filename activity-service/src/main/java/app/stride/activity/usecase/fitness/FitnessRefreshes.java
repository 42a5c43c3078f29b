package app.stride.activity.usecase.fitness;

import app.stride.activity.domain.activity.AthleteId;
import io.smallrye.mutiny.Uni;

/** Whoever works off what fitness has to be worked out anew. */
public interface FitnessRefreshes {
    /** Says that there is something to do; returns at once. */
    void due();

    /** As {@link #due()}; comes when what is due for the athlete by now was worked out, or when that takes too long to wait for. */
    Uni<Void> settled(AthleteId athlete);
}

package app.stride.activity.usecase.fitness;

/** Whoever works off what fitness has to be worked out anew. */
public interface FitnessRefreshes {
    /** Says that there is something to do; returns at once. */
    void due();
}

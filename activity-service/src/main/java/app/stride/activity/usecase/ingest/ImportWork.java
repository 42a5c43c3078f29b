package app.stride.activity.usecase.ingest;

/** Whoever works off bulk imports. */
public interface ImportWork {
    /** Says that there is something to do; returns at once. */
    void due();
}

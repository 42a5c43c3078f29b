package app.stride.activity.adapter.file.fit;

/** A counter of which a file keeps the last bits only: it never falls, so that what it has come to can be told. */
final class FitRollover {
    private final long mask;
    private long reached;

    FitRollover(int bits) {
        mask = (1L << bits) - 1;
    }

    /** Begins at a full count. */
    void begin(long count) {
        reached = count;
    }

    /** The count, given its last bits. */
    long next(long bits) {
        reached += bits - reached & mask;
        return reached;
    }
}

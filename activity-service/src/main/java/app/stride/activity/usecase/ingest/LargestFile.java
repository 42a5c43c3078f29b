package app.stride.activity.usecase.ingest;

/**
 * How large a file may be that is held in memory as a whole: an eighth of what this process may have, as to pack it and to hand it to the database takes
 * its size several times, and 64 MiB at most, which no recording has.
 */
public final class LargestFile {
    private static final int MOST_MIB = 64;
    private static final int SHARE = 8;
    private static final int MIB = 1 << 20;

    /** In bytes. */
    public static final int BYTES = bytes(Runtime.getRuntime().maxMemory());

    private LargestFile() {}

    /** Whole mebibytes, for a process of so many bytes of memory. */
    static int bytes(long memory) {
        return (int) Math.max(1, Math.min(MOST_MIB, memory / SHARE / MIB)) * MIB;
    }

    /** As a person reads it. */
    public static String told() {
        return BYTES / MIB + " MiB";
    }
}

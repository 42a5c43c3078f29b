package app.stride.activity.adapter.file;

/** What a file may hold at most, far beyond what any device writes. */
final class Limits {
    /** Bytes of one file once unpacked: a day of a talkative TCX is 90 MB. */
    static final int UNPACKED_BYTES = 200_000_000;
    /** Samples of one recording: over eleven days, one a second. */
    static final int SAMPLES = 1_000_000;
    /** Recordings of one file, laps and pauses of one recording. */
    static final int PARTS = 10_000;
    /** Characters of one value of an XML file; what is longer is cut. */
    static final int TEXT = 1_000;

    private Limits() {}
}

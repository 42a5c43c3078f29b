package app.stride.activity.adapter.file;

import app.stride.activity.usecase.ingest.LargestFile;
import java.time.Duration;

/** What a file may hold at most, far beyond what any device writes: whoever sends more gets no more memory or time for it. */
final class Limits {
    /** Bytes of an XML file once unpacked: a day of a talkative TCX is 90 MB. */
    static final long XML_BYTES = 200_000_000;
    /** Bytes of a FIT file once unpacked: a day is 5 MB. */
    static final long FIT_BYTES = Math.min(40_000_000, LargestFile.BYTES);
    /** How many times larger than its packing a file may be; the most talkative ones are 30 times. */
    static final long UNPACKED_TIMES = 100;
    /** Samples of a file, in all its recordings: 111 hours, one a second. */
    static final int SAMPLES = 400_000;
    /** From the first sample of a recording to its last one; what is further away bears a broken time. */
    static final Duration LONGEST = Duration.ofDays(20);
    /** From the start that a file states to its first sample. */
    static final Duration START_APART = Duration.ofDays(4);
    /** Recordings of a file. */
    static final int RECORDINGS = 500;
    /** Activities of a list: seven years of running every day. */
    static final int LISTED = 2500;
    /** Laps or pauses of a file. */
    static final int LAPS = 10_000;
    /** Characters of a value in an XML file that are looked at. */
    static final int TEXT = 1_000;
    /** Bytes of an XML file from one tag to the next. */
    static final int BETWEEN_TAGS = 1 << 18;
    /** Elements within each other. */
    static final int DEPTH = 64;
    /** Different names of elements and attributes, and instructions to programs. */
    static final int NAMES = 2_000;

    /** Files of an archive, those of archives within it included: twenty years with photographs are 40,000. */
    static final int ARCHIVE_ENTRIES = 100_000;
    /** Bytes of the list of its files. */
    static final long ARCHIVE_DIRECTORY = 32_000_000;
    /** Bytes of one file of an archive once unpacked. */
    static final int ARCHIVE_FILE = LargestFile.BYTES;
    /** Bytes of the archives within an archive, all of them together. */
    static final long ARCHIVE_NESTED = 4L << 30;
    /** Archives within each other: an account export holds parts that hold files. */
    static final int ARCHIVE_DEPTH = 3;
    /** How many times larger than itself an archive may be in all, on top of a gibibyte. */
    static final long ARCHIVE_TIMES = 30;
    /** Characters of a file's name in an archive that are shown. */
    static final int ARCHIVE_NAME = 300;
    /** Bytes of a list of activities: 20,000 lines of Strava's are 15 MB. */
    static final int LOGBOOK_BYTES = Math.min(32 << 20, LargestFile.BYTES);
    /** Lines of a list of activities. */
    static final int LOGBOOK_LINES = 100_000;
    /** Columns of a list of activities. */
    static final int LOGBOOK_COLUMNS = 1_000;

    /** Cells of a list of activities, each of which takes 50 bytes of memory: 20,000 lines of Strava's 101 columns. */
    static final int LOGBOOK_CELLS = 2_500_000;

    private Limits() {}
}

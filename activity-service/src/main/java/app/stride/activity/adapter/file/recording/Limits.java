package app.stride.activity.adapter.file.recording;

import app.stride.activity.usecase.ingest.LargestFile;
import java.time.Duration;

/** What a file may hold at most, far beyond what any device writes: whoever sends more gets no more memory or time for it. */
public final class Limits {
    /** Bytes of an XML file once unpacked: a day of a talkative TCX is 90 MB. */
    public static final long XML_BYTES = 200_000_000;
    /** Bytes of a FIT file once unpacked: a day is 5 MB. */
    public static final long FIT_BYTES = Math.min(40_000_000, LargestFile.BYTES);
    /** How many times larger than its packing a file may be; the most talkative ones are 30 times. */
    public static final long UNPACKED_TIMES = 100;
    /** Samples of a file, in all its recordings: 111 hours, one a second. */
    public static final int SAMPLES = 400_000;
    /** From the first sample of a recording to its last one; what is further away bears a broken time. */
    public static final Duration LONGEST = Duration.ofDays(20);
    /** From the start that a file states to its first sample. */
    public static final Duration START_APART = Duration.ofDays(4);
    /** Recordings of a file. */
    public static final int RECORDINGS = 500;
    /** Activities of a list: seven years of running every day. */
    public static final int LISTED = 2500;
    /** Laps or pauses of a file. */
    public static final int LAPS = 10_000;
    /** Characters of a value in an XML file that are looked at. */
    public static final int TEXT = 1_000;
    /** Bytes of an XML file from one tag to the next. */
    public static final int BETWEEN_TAGS = 1 << 18;
    /** Elements within each other. */
    public static final int DEPTH = 64;
    /** Different names of elements and attributes, and instructions to programs. */
    public static final int NAMES = 2_000;

    /** Files of an archive, those of archives within it included: twenty years with photographs are 40,000. */
    public static final int ARCHIVE_ENTRIES = 100_000;
    /** Bytes of the list of its files. */
    public static final long ARCHIVE_DIRECTORY = 32_000_000;
    /** Bytes of one file of an archive once unpacked. */
    public static final int ARCHIVE_FILE = LargestFile.BYTES;
    /** Bytes of the archives within an archive, all of them together. */
    public static final long ARCHIVE_NESTED = 4L << 30;
    /** Archives within each other: an account export holds parts that hold files. */
    public static final int ARCHIVE_DEPTH = 3;
    /** How many times larger than itself an archive may be in all, on top of a gibibyte. */
    public static final long ARCHIVE_TIMES = 30;
    /** Characters of a file's name in an archive that are shown. */
    public static final int ARCHIVE_NAME = 300;
    /** Bytes of a list of activities: 20,000 lines of Strava's are 15 MB. */
    public static final int LOGBOOK_BYTES = Math.min(32 << 20, LargestFile.BYTES);
    /** Lines of a list of activities. */
    public static final int LOGBOOK_LINES = 100_000;
    /** Columns of a list of activities. */
    public static final int LOGBOOK_COLUMNS = 1_000;

    /** Cells of a list of activities, each of which takes 50 bytes of memory: 20,000 lines of Strava's 101 columns. */
    public static final int LOGBOOK_CELLS = 2_500_000;

    private Limits() {}
}

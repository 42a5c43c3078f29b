package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.ReadOutcome;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens archives of recordings and lists of activities. All of it takes its time: never call it on an event loop. */
public interface Archives {

    /** It cannot be opened, or holds more than anybody has; the message is a sentence for the athlete. */
    class UnreadableArchiveException extends RuntimeException {
        public UnreadableArchiveException(String reason) {
            super(reason);
        }
    }

    /** What stands at one place of an archive. */
    sealed interface Item {
        String file();

        /**
         * A recording.
         *
         * @param entry what the list of activities beside it says about it, null where none does
         */
        record Recorded(
                String file,
                byte[] content,
                ReadOutcome.Read outcome,
                @Nullable LogbookEntry entry) implements Item {}

        /** A line of a list of activities. */
        record Listed(String file, LogbookEntry entry) implements Item {}

        /**
         * A file that cannot be read.
         *
         * @param entry what the list of activities beside it says about it, null where none does
         */
        record Unreadable(
                String file, String reason, @Nullable LogbookEntry entry) implements Item {}

        /** It is no file or line, but what is not sure of a list that was read, in a sentence. */
        record Doubt(String file, String sentence) implements Item {}

        /** It is no activity by its nature, such as a watch's settings. */
        record Skipped(String file) implements Item {}
    }

    /** An archive that is open; each opening of the same bytes has the same items at the same places. */
    interface Contents extends AutoCloseable {
        int size();

        Item read(int place);

        /** What it is called; to read it may be what cannot be done. */
        default String nameOf(int place) {
            return read(place).file();
        }

        /** Bytes that it takes in memory once it is read, as far as they matter. */
        default long bytesOf(int place) {
            return 0;
        }

        @Override
        void close();
    }

    /**
     * Whether the content is that of an archive or of a list of activities, which takes longer than a request.
     *
     * @throws java.io.UncheckedIOException as {@link #open} does
     */
    boolean recognizes(Path file);

    /** Fails as {@link #open} does when it cannot be opened, without looking into it deeply. */
    void check(Path file, String fileName);

    /**
     * Opens it; the file is deleted at once, as far as others see, so that it is gone whatever becomes of this process, or of the opening.
     *
     * @throws UnreadableArchiveException when nothing can come of it
     * @throws java.io.UncheckedIOException when the disk is to blame, as when it is full
     */
    Contents open(Path file, String fileName);
}

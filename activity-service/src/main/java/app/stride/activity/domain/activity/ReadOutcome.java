package app.stride.activity.domain.activity;

import java.util.List;
import java.util.stream.Stream;

/** What came of reading a file: recordings, or a sentence that says why not. */
public sealed interface ReadOutcome {

    /** The formats of files that hold recordings. */
    enum Format {
        FIT,
        GPX,
        TCX,
        JSON
    }

    /**
     * The file holds at least one recording.
     *
     * @param warnings sentences about what could not be read or had to be left out; empty for a sound file
     */
    record Read(List<Recording> recordings, List<String> warnings, Format format) implements ReadOutcome {
        public Read {
            recordings = List.copyOf(recordings);
            warnings = List.copyOf(warnings);
        }

        /** The same with one more warning, before the others. */
        public Read with(String warning) {
            return new Read(
                    recordings,
                    Stream.concat(Stream.of(warning), warnings.stream()).toList(),
                    format);
        }
    }

    /**
     * The file holds no recording.
     *
     * @param reason a sentence for the athlete
     * @param otherKind whether the file is sound and of a kind that never holds one, such as a watch's settings
     */
    record Refused(String reason, boolean otherKind) implements ReadOutcome {
        public Refused(String reason) {
            this(reason, false);
        }
    }
}

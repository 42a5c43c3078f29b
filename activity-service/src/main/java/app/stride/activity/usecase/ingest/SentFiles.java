package app.stride.activity.usecase.ingest;

import app.stride.activity.usecase.Sha256;
import java.nio.file.Path;

/** Files on this machine's disk while they are sent or worked on. All of it takes its time: never call it on an event loop. */
public interface SentFiles {
    /** Bytes of a part: what one statement bears well. */
    int PART = 1 << 20;

    long size(Path file);

    Sha256 fingerprint(Path file);

    /** The part at this place, {@link #PART} bytes but for the last one; empty behind it. */
    byte[] part(Path file, int place);

    /** A new file, to which parts are appended. */
    Path create();

    void append(Path file, byte[] part);

    void delete(Path file);
}

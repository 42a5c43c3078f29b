package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.ReadOutcome;

/** Reads the files that watches and services write. */
public interface RecordingFiles {
    /** Reads the file, of whatever content; its name may help to tell the format. Takes its time: never call it on an event loop. */
    ReadOutcome read(byte[] content, String fileName);
}

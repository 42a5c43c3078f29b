package app.stride.activity.adapter.file.fit;

import app.stride.activity.adapter.file.recording.Limits;

/** How much may still be taken in of one content, over all the files that are chained in it. */
final class FitRoom {
    private int samples = Limits.SAMPLES;
    private int sessions = Limits.RECORDINGS;
    private int laps = Limits.LAPS;

    boolean takesSample() {
        return samples-- > 0;
    }

    boolean takesSession() {
        return sessions-- > 0;
    }

    boolean takesLap() {
        return laps-- > 0;
    }
}

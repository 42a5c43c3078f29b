package app.stride.local.simulation;

import java.util.ArrayList;
import java.util.List;

/** Closes laps, at the button or at each kilometre, and keeps their averages. */
final class LapCounter {
    private static final double METRES_OF_AUTO_LAP = 1_000;

    private final boolean auto;
    private final List<Recording.Lap> laps = new ArrayList<>();
    private int from;
    private int timer;
    private double startDistance;
    private long heartBeats;
    private int highest;

    LapCounter(boolean auto) {
        this.auto = auto;
    }

    void second(int elapsed, double distance, int heartRate) {
        timer++;
        heartBeats += heartRate;
        highest = Math.max(highest, heartRate);
        if (auto && distance - startDistance >= METRES_OF_AUTO_LAP) {
            close(elapsed, distance, false);
        }
    }

    /** Ends the lap that is running, when there is something in it. */
    void close(int elapsed, double distance, boolean button) {
        if (timer > 0) {
            int average = Math.round((float) heartBeats / timer);
            laps.add(new Recording.Lap(from, elapsed, timer, distance - startDistance, average, highest, button));
        }
        from = elapsed;
        timer = 0;
        startDistance = distance;
        heartBeats = 0;
        highest = 0;
    }

    List<Recording.Lap> laps() {
        return laps;
    }
}

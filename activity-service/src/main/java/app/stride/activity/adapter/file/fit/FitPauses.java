package app.stride.activity.adapter.file.fit;

import app.stride.activity.adapter.file.recording.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The times at which the timer stood still, from the timer's events. */
final class FitPauses implements Consumer<FitMessage> {
    private static final int TIMER = 0;
    private static final int START = 0;
    private static final int STOP = 1;
    private static final int STOP_ALL = 4;
    private static final int STOP_DISABLE = 8;
    private static final int STOP_DISABLE_ALL = 9;

    private final List<Pause> pauses = new ArrayList<>();
    private long stopped = FitMessage.ABSENT;

    /** From one time to another, in FIT's seconds. */
    record Pause(long from, long to) {
        long within(long start, long end) {
            return Math.max(0, Math.min(to, end) - Math.max(from, start));
        }
    }

    @Override
    public void accept(FitMessage message) {
        if (message.code(0) != TIMER || message.timestamp() == FitMessage.ABSENT) {
            return;
        }
        switch (message.code(1)) {
            case STOP, STOP_ALL, STOP_DISABLE, STOP_DISABLE_ALL ->
                stopped = stopped == FitMessage.ABSENT ? message.timestamp() : stopped;
            case START -> {
                if (stopped != FitMessage.ABSENT && pauses.size() < Limits.LAPS) {
                    pauses.add(new Pause(stopped, message.timestamp()));
                }
                stopped = FitMessage.ABSENT;
            }
            default -> {
                // A marker, not a change of the timer.
            }
        }
    }

    /** Seconds of pause between two times. */
    double secondsWithin(long from, long to) {
        return pauses.stream().mapToLong(pause -> pause.within(from, to)).sum();
    }
}

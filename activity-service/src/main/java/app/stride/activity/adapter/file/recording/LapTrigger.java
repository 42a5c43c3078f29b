package app.stride.activity.adapter.file.recording;

import app.stride.activity.domain.activity.Lap.Kind;
import app.stride.running.Distance;
import java.util.ArrayList;
import java.util.List;

/** What a file says about the end of a lap. */
public enum LapTrigger {
    /** The athlete's button. */
    BUTTON,
    /** The watch by itself: after a distance, a time, at a place. */
    WATCH,
    /** A step of a structured workout. */
    WORKOUT_STEP,
    /** The end of the recording. */
    END,
    /** Nothing, or something that many devices write whatever happened. */
    UNTOLD;

    /** Distances in metres after which watches end a lap by themselves: a kilometre, a mile, five kilometres. */
    private static final double[] ROUND = {1000, Distance.MILE.metres(), 5000};

    private static final double TOLERANCE = 0.01;

    /**
     * The kinds of the laps of one recording. The last lap is of the kind of those before it, as only the end of the recording ended
     * it; where the file does not tell, laps of a round length are the watch's own.
     */
    public static List<Kind> kinds(List<LapTrigger> triggers, List<Double> metres) {
        List<Kind> kinds = new ArrayList<>();
        Kind before = Kind.AUTO;
        for (int i = 0; i < triggers.size(); i++) {
            boolean last = i == triggers.size() - 1;
            before = triggers.get(i).kind(metres.get(i), before, last);
            kinds.add(before);
        }
        return kinds;
    }

    private Kind kind(double metres, Kind before, boolean last) {
        return switch (this) {
            case BUTTON -> Kind.MANUAL;
            case WATCH -> Kind.AUTO;
            case WORKOUT_STEP -> Kind.WORKOUT_STEP;
            case END -> before;
            case UNTOLD -> last ? before : isRound(metres) ? Kind.AUTO : Kind.MANUAL;
        };
    }

    private static boolean isRound(double metres) {
        for (double round : ROUND) {
            if (Math.abs(metres - round) <= TOLERANCE * round) {
                return true;
            }
        }
        return false;
    }
}

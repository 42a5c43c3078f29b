package app.stride.activity.adapter.file.xml;

import app.stride.activity.adapter.file.recording.DateTimeText;
import app.stride.activity.adapter.file.recording.SportByPace;
import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Samples;
import java.util.stream.IntStream;

/**
 * How far an activity has gone by its points. Some programs count the distance anew in each lap, others go on from
 * the activity before, and some write the latest lap first.
 */
final class TcxOdometer {
    /** Metres by which a device's distance may be put right from one lap to the next. */
    private static final double LAP_MAY_FALL_BACK = 50;
    /** Milliseconds by which a lap may begin before the end of the last one, as they are rounded; our own choice. */
    private static final long LAPS_MAY_OVERLAP = 5_000;
    /** Metres that a device may be ahead of its first point; our own choice. */
    private static final double AHEAD = 1000;

    private double metres;
    private double metresBefore;
    private double metresAtLap;
    private long last = DateTimeText.ABSENT;
    private boolean newLap;
    private boolean counting;

    void beginLap() {
        newLap = true;
        metresAtLap = metres;
    }

    /** Metres that the points of the present lap cover; NaN where they cover none. */
    double metresOfLap() {
        return metres > metresAtLap ? metres - metresAtLap : Double.NaN;
    }

    /**
     * Lets the distance of a point go on from the lap before.
     *
     * @param seconds from the first point
     */
    void count(XmlPoint point, double seconds) {
        if (Double.isNaN(point.distance)) {
            return;
        }
        if (!counting && isAhead(point.distance, seconds)) {
            metresAtLap = point.distance;
        }
        counting = true;
        // A lap that is written behind a later one has less on the clock as well.
        boolean later = point.millis + LAPS_MAY_OVERLAP >= last;
        if (newLap && later && metresBefore + point.distance < metres - LAP_MAY_FALL_BACK) {
            metresBefore = metres;
        } else if (newLap && !later) {
            metresAtLap = metresBefore + point.distance;
        }
        newLap = false;
        last = point.millis;
        point.distance += metresBefore;
        metres = point.distance;
    }

    /** The samples of a whole activity without what its device had counted before the first of them. */
    static Samples fromZero(Samples samples) {
        int first = IntStream.range(0, samples.size())
                .filter(index -> !Double.isNaN(samples.at(Channel.DISTANCE, index)))
                .findFirst()
                .orElse(samples.size());
        if (first == samples.size()) {
            return samples;
        }
        double before = samples.at(Channel.DISTANCE, first);
        return isAhead(before, samples.seconds(first) - samples.seconds(0))
                ? samples.with(Channel.DISTANCE, less(before, samples))
                : samples;
    }

    private static double[] less(double metres, Samples samples) {
        return IntStream.range(0, samples.size())
                .mapToDouble(index -> samples.at(Channel.DISTANCE, index) - metres)
                .toArray();
    }

    private static boolean isAhead(double metres, double seconds) {
        return metres > AHEAD + SportByPace.FASTEST * seconds;
    }
}

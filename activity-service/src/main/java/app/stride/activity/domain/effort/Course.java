package app.stride.activity.domain.effort;

import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Samples;
import java.util.Arrays;
import java.util.Optional;

/** Distance over time as a line of straight pieces that never falls and hardly ever rises faster than a human can run. */
final class Course {
    /** Metres that an honest device may be late by, and catch up on from one second to the next. */
    private static final double LATE_BY = 10;
    /** Seconds over which nobody keeps up more than {@link HumanLimits#SPRINT}: who does is driven. */
    private static final double KEPT_FOR = 45;

    private final double[] seconds;
    private final double[] metres;

    private Course(double[] seconds, double[] metres) {
        this.seconds = seconds;
        this.metres = metres;
    }

    /** The course of the samples that have a distance; empty where fewer than two have one. */
    static Course of(Samples samples) {
        double[] seconds = new double[samples.size()];
        double[] metres = new double[samples.size()];
        int size = 0;
        double highest = 0;
        for (int i = 0; i < samples.size(); i++) {
            double distance = samples.at(Channel.DISTANCE, i);
            if (Double.isNaN(distance)) {
                continue;
            }
            double time = samples.seconds(i);
            if (size == 0) {
                highest = distance;
            } else {
                double gain = Math.max(0, distance - highest);
                metres[size] = metres[size - 1] + Math.min(gain, reach(time - seconds[size - 1]));
                highest = Math.max(highest, distance);
            }
            seconds[size++] = time;
        }
        int length = size < 2 ? 0 : size;
        return onFoot(Arrays.copyOf(seconds, length), Arrays.copyOf(metres, length));
    }

    /** Without the metres of a drive: the time passes, the way does not grow. */
    private static Course onFoot(double[] seconds, double[] metres) {
        double[] walked = new double[metres.length];
        boolean[] driven = driven(seconds, metres);
        for (int i = 1; i < metres.length; i++) {
            walked[i] = walked[i - 1] + (driven[i] ? 0 : metres[i] - metres[i - 1]);
        }
        return new Course(seconds, walked);
    }

    /** Whether the piece up to each sample is part of three quarters of a minute that nobody runs. */
    private static boolean[] driven(double[] seconds, double[] metres) {
        boolean[] driven = new boolean[metres.length];
        int begin = 0;
        int judged = 0;
        for (int end = 1; end < metres.length; end++) {
            while (begin + 1 < end && seconds[end] - seconds[begin + 1] >= KEPT_FOR) {
                begin++;
            }
            double time = seconds[end] - seconds[begin];
            if (time >= KEPT_FOR && metres[end] - metres[begin] > HumanLimits.SPRINT * time) {
                judged = Math.max(judged, begin);
                Arrays.fill(driven, judged + 1, end + 1, true);
                judged = end;
            }
        }
        return driven;
    }

    private static double reach(double seconds) {
        return HumanLimits.ON_FOOT * Math.max(1, seconds) + LATE_BY;
    }

    boolean isEmpty() {
        return seconds.length == 0;
    }

    /** How long the course is. */
    double metres() {
        return isEmpty() ? 0 : metres[metres.length - 1];
    }

    /** The fastest stretch of this length; the earliest of equals; empty when the course is shorter. */
    Optional<Stretch> fastest(double length) {
        if (metres() < length) {
            return Optional.empty();
        }
        // On straight pieces the fastest stretch begins or ends at a sample: both ends take their turn.
        Stretch best = new Stretch(0, Double.MAX_VALUE);
        int begin = 0;
        int end = 0;
        for (int i = 0; i < metres.length; i++) {
            while (end < metres.length && metres[end] - metres[i] < length) {
                end++;
            }
            if (end < metres.length) {
                best = best.orFaster(seconds[i], timeAt(metres[i] + length, end));
            }
            while (begin + 1 < i && metres[i] - metres[begin + 1] >= length) {
                begin++;
            }
            if (metres[i] - metres[begin] >= length) {
                best = best.orFaster(timeAt(metres[i] - length, begin + 1), seconds[i]);
            }
        }
        return Optional.of(best);
    }

    /** The time at which the course is at this distance, on the piece that ends at the sample {@code end}. */
    private double timeAt(double distance, int end) {
        if (end == 0) {
            return seconds[0];
        }
        double piece = metres[end] - metres[end - 1];
        double share = piece == 0 ? 1 : (distance - metres[end - 1]) / piece;
        return seconds[end - 1] + share * (seconds[end] - seconds[end - 1]);
    }

    /** A part of the course, in seconds from the start of the recording. */
    record Stretch(double from, double to) {
        double seconds() {
            return to - from;
        }

        private Stretch orFaster(double otherFrom, double otherTo) {
            return otherTo - otherFrom < seconds() ? new Stretch(otherFrom, otherTo) : this;
        }
    }
}

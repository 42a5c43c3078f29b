package app.stride.activity.adapter.file.recording;

import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The drive home, or the one to where a run began, in a track that nobody stopped. It is told from a ride, which is as fast downhill only, and has hardly
 * anything to tell between a walk and a car. The bounds are our own choice but for those of running.
 *
 * @param from the sample at which it begins
 * @param to the sample at which it ends
 */
record Drive(int from, int to) {
    /** Metres per second that nobody keeps up on foot for {@link #KEPT} seconds (van Niekerk 2016: 400 m in 43.03 s). */
    private static final double DRIVEN = 400 / 43.03;

    private static final double KEPT = 45;
    /** Metres per second that hardly anybody runs for half a minute. */
    private static final double FASTEST_ON_FOOT = 6;

    private static final double STANDING = 0.5;
    /** Seconds over which a speed is judged. */
    private static final double WINDOW = 30;
    /** Seconds that a drive lasts at least, and that the rest of the track is on foot at least. */
    private static final double SHORTEST = 60;

    private static final double LEAST_ON_FOOT = 600;
    /** Seconds of a stop within a drive, and of what may lie between it and the end of the track. */
    private static final double LONGEST_STOP = 300;

    private static final double FROM_END = 180;
    /** Share of the rest that may be faster than on foot. */
    private static final double FAST_SHARE = 0.1;
    /** Metres down or up per metre of way; what rolls down a steeper hill may be a bicycle. */
    private static final double STEEP = 0.03;

    private record Window(int from, int to, double seconds, double metres) {
        double speed() {
            return metres / seconds;
        }
    }

    /** The drive at one end of a track on foot; empty where there is none. */
    static Optional<Drive> in(Samples samples) {
        List<Window> windows = windows(samples);
        int first = -1;
        int last = -1;
        for (int i = 0; i < windows.size(); i++) {
            if (isKept(windows, i)) {
                if (first >= 0 && seconds(windows, last + 1, i) > LONGEST_STOP) {
                    return Optional.empty();
                }
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return first < 0 ? Optional.empty() : atOneEnd(samples, windows, first, last);
    }

    private static List<Window> windows(Samples samples) {
        List<Window> windows = new ArrayList<>();
        int from = -1;
        for (int i = 0; i < samples.size(); i++) {
            double metres = samples.at(Channel.DISTANCE, i);
            if (Double.isNaN(metres)) {
                continue;
            }
            double seconds = from < 0 ? 0 : samples.seconds(i) - samples.seconds(from);
            if (seconds >= WINDOW) {
                windows.add(new Window(from, i, seconds, metres - samples.at(Channel.DISTANCE, from)));
            }
            from = from < 0 || seconds >= WINDOW ? i : from;
        }
        return windows;
    }

    /** Whether this window is driven, and so for long enough with the ones beside it. */
    private static boolean isKept(List<Window> windows, int at) {
        double seconds = 0;
        for (int i = Math.max(0, at - 1); i < Math.min(windows.size(), at + 2); i++) {
            seconds += windows.get(i).speed() >= DRIVEN ? windows.get(i).seconds() : 0;
        }
        return windows.get(at).speed() >= DRIVEN && seconds >= KEPT;
    }

    private static Optional<Drive> atOneEnd(Samples samples, List<Window> windows, int firstKept, int lastKept) {
        int first = firstKept;
        int last = lastKept;
        while (first > 0 && windows.get(first - 1).speed() > FASTEST_ON_FOOT) {
            first--;
        }
        while (last + 1 < windows.size() && windows.get(last + 1).speed() > FASTEST_ON_FOOT) {
            last++;
        }
        if (seconds(windows, 0, first) <= FROM_END) {
            first = 0;
        } else if (seconds(windows, last + 1, windows.size()) <= FROM_END) {
            last = windows.size() - 1;
        } else {
            return Optional.empty();
        }
        boolean driven = seconds(windows, first, last + 1) >= SHORTEST
                && isLevel(samples, windows.subList(first, last + 1))
                && isOnFoot(rest(windows, first, last));
        int end = last + 1 == windows.size()
                ? samples.size() - 1
                : windows.get(last).to();
        return driven ? Optional.of(new Drive(windows.get(first).from(), end)) : Optional.empty();
    }

    private static double seconds(List<Window> windows, int from, int to) {
        return seconds(windows.subList(from, to));
    }

    private static double seconds(List<Window> windows) {
        return windows.stream().mapToDouble(Window::seconds).sum();
    }

    private static boolean isLevel(Samples samples, List<Window> block) {
        double metres = block.stream().mapToDouble(Window::metres).sum();
        double begin = samples.at(Channel.ALTITUDE, block.get(0).from());
        double end = samples.at(Channel.ALTITUDE, block.get(block.size() - 1).to());
        return Math.abs(end - begin) < STEEP * metres;
    }

    private static List<Window> rest(List<Window> windows, int first, int last) {
        return first == 0 ? windows.subList(last + 1, windows.size()) : windows.subList(0, first);
    }

    private static boolean isOnFoot(List<Window> rest) {
        List<Window> moving =
                rest.stream().filter(window -> window.speed() >= STANDING).toList();
        double fast = seconds(moving.stream()
                .filter(window -> window.speed() > FASTEST_ON_FOOT)
                .toList());
        double all = seconds(moving);
        return all - fast >= LEAST_ON_FOOT && fast < FAST_SHARE * all;
    }
}

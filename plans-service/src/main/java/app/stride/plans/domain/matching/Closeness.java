package app.stride.plans.domain.matching;

import java.util.List;

/**
 * How well an amount fits what was planned, by their ratio. The curves are ours: published coaching texts say that a session is
 * done at about 60 % of it and that more than planned is not a session missed, but give no curve.
 */
final class Closeness {

    /** Ours: nothing at 40 % or less, likely at 60 %, full when met; twice as much and more still counts. */
    private static final Curve SESSION =
            new Curve(point(0.4, 0), point(0.6, 0.65), point(1, 1), point(2, 0.7), point(3, 0.6));

    /** Ours: a watch may measure a course up to 5 % short, in tunnels and between towers; who did less did not finish. */
    static final double FINISHED = 0.95;

    /** Ours: a race that was not finished never fits well enough to be taken for granted. */
    private static final Curve UNFINISHED = new Curve(point(0.1, 0), point(FINISHED, 0.5));

    private Closeness() {}

    static double ofSession(double ratio) {
        return SESSION.at(ratio);
    }

    static double ofRace(double ratio) {
        if (ratio < FINISHED) {
            return UNFINISHED.at(ratio);
        }
        return SESSION.at(Math.max(1, ratio));
    }

    private static Point point(double ratio, double value) {
        return new Point(ratio, value);
    }

    private record Point(double ratio, double value) {

        double towards(Point next, double at) {
            return value + (next.value - value) * (at - ratio) / (next.ratio - ratio);
        }
    }

    /** Straight lines between points, and level outside of them. */
    private record Curve(List<Point> points) {

        Curve(Point... points) {
            this(List.of(points));
        }

        double at(double ratio) {
            Point before = points.get(0);
            if (ratio <= before.ratio()) {
                return before.value();
            }
            for (Point point : points) {
                if (ratio <= point.ratio()) {
                    return before.towards(point, ratio);
                }
                before = point;
            }
            return before.value();
        }
    }
}

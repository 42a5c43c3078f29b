package app.stride.plans.domain.matching;

/**
 * How well an amount fits what was planned, by their ratio. The curves are ours: published coaching texts say that a session is
 * done at about 60 % of it and that more than planned is not a session missed, but give no curve.
 */
final class Closeness {

    /** Nothing at 40 % or less, likely at 60 %, full when met; twice as much and more still counts. */
    private static final Curve SESSION =
            new Curve(new double[] {0.4, 0.6, 1, 2, 3}, new double[] {0, 0.65, 1, 0.7, 0.6});

    /** A watch may measure a course up to 5 % short, in tunnels and between towers; who did less did not finish. */
    private static final double FINISHED = 0.95;

    /** A race that was not finished never fits well enough to be taken for granted. */
    private static final Curve UNFINISHED = new Curve(new double[] {0.1, FINISHED}, new double[] {0, 0.5});

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

    /** Straight lines between points, and level outside of them. */
    private record Curve(double[] ratios, double[] values) {

        double at(double ratio) {
            if (ratio <= ratios[0]) {
                return values[0];
            }
            for (int i = 1; i < ratios.length; i++) {
                if (ratio <= ratios[i]) {
                    double part = (ratio - ratios[i - 1]) / (ratios[i] - ratios[i - 1]);
                    return values[i - 1] + part * (values[i] - values[i - 1]);
                }
            }
            return values[values.length - 1];
        }
    }
}

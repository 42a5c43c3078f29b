package app.stride.running;

/**
 * What running costs and what a runner can pay, in oxygen: the two curves of Daniels and Gilbert, <i>Oxygen Power</i>
 * (1979). Velocities in metres per minute, times in minutes, oxygen in ml/kg/min.
 */
final class OxygenCost {

    private static final double CONSTANT = -4.60;
    private static final double LINEAR = 0.182258;
    private static final double SQUARE = 0.000104;

    private OxygenCost() {}

    /** The oxygen that running at this velocity (m/min) takes. */
    static double ofVelocity(double velocity) {
        return CONSTANT + velocity * (LINEAR + velocity * SQUARE);
    }

    /** The velocity (m/min) that this much oxygen pays for: the exact inverse, by the quadratic formula. */
    static double velocityFor(double oxygen) {
        return (-LINEAR + Math.sqrt(LINEAR * LINEAR + 4 * SQUARE * (oxygen - CONSTANT))) / (2 * SQUARE);
    }

    /** The fraction of the maximal oxygen uptake that can be kept up for this long (minutes): from 1.29 down towards 0.8. */
    static double sustainableFraction(double minutes) {
        return 0.8 + 0.1894393 * Math.exp(-0.012778 * minutes) + 0.2989558 * Math.exp(-0.1932605 * minutes);
    }
}

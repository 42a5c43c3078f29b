package app.stride.activity.domain.activity;

/** Which sport it was by how fast it went, where nothing else tells. */
public final class SportBySpeed {
    /** Metres per second between a brisk walk and a slow jog. */
    private static final double SLOWEST_RUN = 1.8;
    /** Metres per second, 3:20 a kilometre; our own choice: of those who are faster on average, far more ride than run. */
    private static final double FASTEST_RUN = 5.0;

    private SportBySpeed() {}

    /** Metres per second in motion, NaN where it is not known. */
    public static Sport of(double speed) {
        if (Double.isNaN(speed)) {
            return Sport.OTHER;
        }
        if (speed < SLOWEST_RUN) {
            return Sport.WALK;
        }
        return speed <= FASTEST_RUN ? Sport.RUN : Sport.RIDE;
    }
}

package app.stride.activity.domain.effort;

import app.stride.running.Distance;
import app.stride.running.Speed;

/** Sets aside what nobody has run on foot: a watch left running in a car, a receiver gone astray. */
final class HumanLimits {
    /** Metres per second over 400 m (van Niekerk 2016, 43.03 s); no longer distance was ever run faster. */
    private static final double SPRINT = 400 / 43.03;
    /** Metres per second over a mile and more (El Guerrouj 1999, 3:43.13). */
    private static final double MIDDLE = 1609.344 / 223.13;
    /** Metres per second over 5 km and more (Cheptegei 2020, 12:35.36). */
    private static final double FIVE = 5_000 / 755.36;
    /** Metres per second over 10 km and more (Cheptegei 2020, 26:11.00). */
    private static final double LONG = 10_000 / 1571.0;
    /** Metres per second over the marathon and more (Kiptum 2023, 2:00:35). */
    private static final double MARATHON = 42_195 / 7235.0;

    private HumanLimits() {}

    static boolean allow(BestEffort effort) {
        Distance distance = effort.distance().distance();
        if (effort.elapsed().isZero()) {
            return false;
        }
        return Speed.of(distance, effort.elapsed()).metresPerSecond() <= limit(distance);
    }

    private static double limit(Distance distance) {
        if (distance.isShorterThan(Distance.MILE)) {
            return SPRINT;
        }
        if (distance.isShorterThan(Distance.FIVE_KILOMETRES)) {
            return MIDDLE;
        }
        if (distance.isShorterThan(Distance.TEN_KILOMETRES)) {
            return FIVE;
        }
        return distance.isShorterThan(Distance.MARATHON) ? LONG : MARATHON;
    }
}

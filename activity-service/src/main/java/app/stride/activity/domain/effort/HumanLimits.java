package app.stride.activity.domain.effort;

import app.stride.activity.domain.activity.Sport;
import app.stride.running.Distance;
import app.stride.running.Speed;
import java.time.Duration;

/**
 * What humans can do, to recognise what they did not: a watch left running in a car, a receiver gone astray, minutes
 * typed in as seconds.
 */
public final class HumanLimits {
    /** Metres per second that no self-propelled sport exceeds. */
    public static final double SELF_PROPELLED = 40;

    /** Metres per second that nobody exceeds on foot or in the water (Bolt 2009: 12.4). */
    static final double ON_FOOT = 12.5;
    /** How much faster than the record a whole run may be: downhill, or with rounded figures. */
    private static final double LENIENCE = 1.1;

    /** Metres per second over 400 m (van Niekerk 2016, 43.03 s); no longer distance was ever run faster. */
    static final double SPRINT = 400 / 43.03;
    /** Metres per second over a mile and more (El Guerrouj 1999, 3:43.13). */
    private static final double MIDDLE = Distance.MILE.metres() / 223.13;
    /** Metres per second over 5 km and more (Cheptegei 2020, 12:35.36). */
    private static final double FIVE = 5_000 / 755.36;
    /** Metres per second over 10 km and more (Cheptegei 2020, 26:11.00). */
    private static final double LONG = 10_000 / 1571.0;
    /** Metres per second over the marathon and more (Kiptum 2023, 2:00:35). */
    private static final double MARATHON = 42_195 / 7235.0;

    private static final Distance LAP_OF_THE_TRACK = Distance.ofMetres(400);

    private HumanLimits() {}

    /** Metres per second that nobody exceeds in this sport, however short the way. */
    public static double fastest(Sport sport) {
        return switch (sport) {
            case RUN, WALK, HIKE, SWIM -> ON_FOOT;
            default -> SELF_PROPELLED;
        };
    }

    /** Whether anybody could cover the distance in the time; always true for a distance of zero. */
    public static boolean allow(Sport sport, Distance way, Duration time) {
        boolean far = sport == Sport.RUN && !way.isShorterThan(LAP_OF_THE_TRACK);
        double limit = far ? limit(way) * LENIENCE : fastest(sport);
        return way.metres() <= limit * time.toMillis() / 1000;
    }

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

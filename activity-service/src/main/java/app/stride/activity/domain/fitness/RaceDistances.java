package app.stride.activity.domain.fitness;

import app.stride.running.Distance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The distances over which races are held. */
final class RaceDistances {
    private static final List<Distance> COMMON = List.of(
            Distance.FIVE_KILOMETRES,
            Distance.TEN_KILOMETRES,
            Distance.ofKilometres(15),
            Distance.ofMiles(10),
            Distance.HALF_MARATHON,
            Distance.ofKilometres(25),
            Distance.MARATHON);

    /** A watch that is started on the line and stopped behind it measures a course within −1 and +3 % (our own choice). */
    private static final double SHORT_BY = 0.01;

    private static final double LONG_BY = 0.03;

    private RaceDistances() {}

    /** Whether the whole run is one over this distance, and races are held over it. */
    static boolean isRunOver(Distance distance, @Nullable Distance whole) {
        if (whole == null || COMMON.stream().noneMatch(distance::equals)) {
            return false;
        }
        double share = whole.dividedBy(distance);
        return share >= 1 - SHORT_BY && share <= 1 + LONG_BY;
    }
}

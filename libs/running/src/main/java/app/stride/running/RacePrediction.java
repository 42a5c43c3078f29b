package app.stride.running;

import java.time.Duration;

/**
 * What a performance promises over another distance.
 *
 * @param time by the equations of Daniels and Gilbert (1979)
 * @param fast the better end of the range
 * @param slow the worse end of the range
 */
public record RacePrediction(Distance distance, Duration time, Duration fast, Duration slow) {

    /** How far a runner's days differ even over the same distance: 1.5 % (Hopkins 1999: 1 to 3 %). */
    private static final double FROM_DAY_TO_DAY = 0.015;

    /** How much less sure each doubling or halving of the distance makes it (our own choice). */
    private static final double PER_DOUBLING = 0.01;

    /** Half of the runners fall short of what a shorter race promises over the marathon by 5 % and more (Vickers and Vertosick 2016). */
    private static final double MARATHON_FALLS_SHORT_BY = 0.05;

    /** Ours: about where the stores of carbohydrate come to their end (Rapoport, PLoS Comput Biol 6 (2010) e1000960). */
    private static final Distance LONG = Distance.ofKilometres(30);

    /** From the index that is known, and the distance over which it was shown; both distances above 0. */
    public static RacePrediction of(FitnessIndex index, Distance shownOver, Distance distance) {
        Duration time = index.raceTime(distance);
        double doublings = Math.abs(Math.log(distance.dividedBy(shownOver)) / Math.log(2));
        double doubt = FROM_DAY_TO_DAY + PER_DOUBLING * doublings;
        boolean longer = !distance.isShorterThan(LONG) && shownOver.isShorterThan(LONG);
        double shortfall = longer ? MARATHON_FALLS_SHORT_BY : 0;
        return new RacePrediction(distance, time, times(time, 1 - doubt), times(time, 1 + doubt + shortfall));
    }

    private static Duration times(Duration time, double factor) {
        return Seconds.toDuration(Seconds.of(time) * factor);
    }
}

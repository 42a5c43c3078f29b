package app.stride.running;

import java.util.Objects;

/**
 * The paces that a runner of a given fitness trains at: repetition is faster than interval, interval than threshold,
 * threshold than marathon, marathon than easy.
 *
 * <p>Jack Daniels' <i>Running Formula</i> (3rd ed., 2014) prints them as a table. Here they come from the oxygen cost of
 * running (Daniels and Gilbert 1979): each is the velocity that a fraction of the fitness index pays for. The fractions were
 * found by working that backwards from the published paces for an index of 30 to 84 and taking the simplest curve that stays
 * closest to all of them (the least greatest error), so that the paces are smooth where a table jumps by whole seconds.
 * Every published pace per kilometre and per mile is met within 1 %, and per 400 m within that and half a printed second.
 */
public record TrainingPaces(PaceRange easy, Pace marathon, Pace threshold, Pace interval, Pace repetition) {

    /** The published slow ends are 62.7–63.6 % of the index, without a trend: a constant, within 0.6 %. */
    private static final double EASY_SLOW = 0.631;

    /** The published fast ends rise in a straight line from 72.4 % at 30 to 73.9 % at 84: that line, within 0.4 %. */
    private static final double EASY_FAST_AT_ZERO = 0.718;

    private static final double EASY_FAST_RISE = 0.00026;

    /** 87.8–88.6 %, without a trend: a constant, within 0.5 % per kilometre and mile. */
    private static final double THRESHOLD = 0.882;

    /** Published per kilometre as 97.1–97.7 %, per 400 m, 1200 m and mile as 97–99 %: the constant within 1 % of them all. */
    private static final double INTERVAL = 0.981;

    /**
     * Published as near 107–108 % from 36 to 60, sagging a little, as 111–112 % from 70 on, and as down to 104 % at 30: a gentle slope
     * down, a logistic step up around 68, and what fades out from 30 on. Below 30 nothing is published, and the share stays.
     */
    private static final double REPETITION_AT_ZERO = 1.0899;

    private static final double REPETITION_SLOPE = -0.00034;
    private static final double REPETITION_STEP = 0.056;
    private static final double REPETITION_STEP_AT = 68.5;
    private static final double REPETITION_STEP_WIDTH = 4.25;
    private static final double REPETITION_LESS_AT_FIRST = 0.034;
    private static final double REPETITION_FIRST = 30;
    private static final double REPETITION_FADES_OVER = 2.55;

    /**
     * From an index of 48 on the published marathon pace is that of the predicted race; below it is slower (2.7 % at 30),
     * because nobody keeps up for five hours what the equations let them. The excess grows with the power 1.5 of the index
     * that is missing to 48, which has no kink there; within 0.4 %. Below 20 nothing is published, and the excess stays.
     */
    private static final double PREDICTED_MARATHON_FROM = 48;

    private static final double MARATHON_EXCESS = 0.000347;
    private static final double MARATHON_EXCESS_POWER = 1.5;
    private static final double MARATHON_EXCESS_GROWS_DOWN_TO = 20;

    public TrainingPaces {
        Objects.requireNonNull(easy, "easy");
        requireFaster(repetition, interval, "repetition", "interval");
        requireFaster(interval, threshold, "interval", "threshold");
        requireFaster(threshold, marathon, "threshold", "marathon");
        requireFaster(marathon, easy.fast(), "marathon", "easy");
    }

    /** The paces of an index: the fitter, the faster, each of them. */
    public static TrainingPaces of(FitnessIndex index) {
        double value = index.value();
        return new TrainingPaces(
                new PaceRange(at(value, EASY_FAST_AT_ZERO + EASY_FAST_RISE * value), at(value, EASY_SLOW)),
                marathonPace(index),
                at(value, THRESHOLD),
                at(value, INTERVAL),
                at(value, repetitionFraction(value)));
    }

    private static Pace at(double index, double fraction) {
        double metresPerMinute = OxygenCost.velocityFor(fraction * index);
        return new Pace(60_000 / metresPerMinute);
    }

    private static Pace marathonPace(FitnessIndex index) {
        double missing = PREDICTED_MARATHON_FROM
                - Math.max(MARATHON_EXCESS_GROWS_DOWN_TO, Math.min(PREDICTED_MARATHON_FROM, index.value()));
        double excess = MARATHON_EXCESS * Math.pow(missing, MARATHON_EXCESS_POWER);
        return new Pace(index.racePace(Distance.MARATHON).secondsPerKilometre() * (1 + excess));
    }

    private static double repetitionFraction(double index) {
        double step = 1 / (1 + Math.exp((REPETITION_STEP_AT - index) / REPETITION_STEP_WIDTH));
        double beyondFirst = Math.max(0, index - REPETITION_FIRST);
        double less = REPETITION_LESS_AT_FIRST * Math.exp(-beyondFirst / REPETITION_FADES_OVER);
        return REPETITION_AT_ZERO + REPETITION_SLOPE * index + REPETITION_STEP * step - less;
    }

    private static void requireFaster(Pace fast, Pace slow, String fastName, String slowName) {
        if (!fast.isFasterThan(slow)) {
            throw new IllegalArgumentException(
                    "the " + fastName + " pace " + fast + " is not faster than the " + slowName + " pace " + slow);
        }
    }
}

package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.plan.PlanType;
import app.stride.running.Distance;
import java.util.List;

/**
 * The place in a plan that a session is made for.
 *
 * @param distance of the whole session
 * @param week the distance that shares of the week are taken of
 * @param progress from 0 at the start of the plan to 1 at its peak
 * @param turn how many sessions of the same recipe came before
 * @param reduced whether the week is a cutback or part of the taper
 * @param amount of work that the athlete's approaches want, 1 for ours
 * @param mostAtThreshold minutes of threshold work that the session may have
 */
public record Slot(
        PlanType type,
        Distance distance,
        Distance week,
        double progress,
        int turn,
        boolean reduced,
        double amount,
        double mostAtThreshold) {

    /** Ours: the least that an easy warm-up and cool-down take. */
    private static final Distance FRAME = Distance.ofMetres(1500);

    /**
     * A cutback or taper keeps the intensity and cuts the amount, by 41-60 % before a race (Bosquet et al., MSSE 39 (2007) 1358);
     * the mild end of it is ours for cutbacks too.
     */
    private static final double REDUCTION = 0.6;

    /** Ours: just short of the end, so that at full progress the last two variants take turns. */
    private static final double NEARLY = 0.999;

    /** For somebody who is used to threshold work. */
    public Slot(
            PlanType type,
            Distance distance,
            Distance week,
            double progress,
            int turn,
            boolean reduced,
            double amount) {
        this(type, distance, week, progress, turn, reduced, amount, Double.MAX_VALUE);
    }

    /** The same place with so many minutes at threshold at the most. */
    public Slot withAtMost(double minutesAtThreshold) {
        return new Slot(type, distance, week, progress, turn, reduced, amount, minutesAtThreshold);
    }

    /** What the day leaves for work and recoveries: two thirds of it at most (ours), so that a session stays mostly easy. */
    Distance room() {
        Distance framed = distance.isLongerThan(FRAME) ? distance.minus(FRAME) : Distance.ZERO;
        Distance share = distance.times(2 / 3.0);
        return framed.isShorterThan(share) ? framed : share;
    }

    /** An amount that grows from one end of the plan to the other, less of it in a cutback or taper. */
    double growing(double from, double to) {
        return (from + (to - from) * progress) * (reduced ? REDUCTION : 1) * amount;
    }

    Slot atTurn(int other) {
        return new Slot(type, distance, week, progress, other, reduced, amount, mostAtThreshold);
    }

    /** One of the variants: the next one at every turn, later ones as the plan progresses. */
    <T> T choose(List<T> variants) {
        int from = (int) Math.floor(progress * NEARLY * (variants.size() - 1));
        return variants.get(Math.min(variants.size() - 1, from + turn % 2));
    }
}

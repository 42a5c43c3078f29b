package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.periodization.approach.Emphasis;
import app.stride.plans.domain.periodization.approach.Focus;
import app.stride.plans.domain.periodization.approach.MethodologyBlend;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlanType;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which kinds of quality session a phase has, and how often each. Threshold and speed come first, the race's own demands last
 * (Daniels, <i>Running Formula</i>, 2014, phases II to IV): for short races oxygen uptake and race pace, for long ones threshold and
 * race pace.
 *
 * @param shares of the phase's sessions, together 1
 */
record Mix(Map<Focus, Double> shares) {

    /** What a blend may bring into a phase that has none of it: race pace needs the weeks near the race. Ours. */
    private static final double A_LITTLE = 0.15;

    /** The mix of a phase, shifted by the emphasis of a blend. */
    static Mix of(PlanType type, Phase phase, MethodologyBlend blend) {
        double[] ours = ours(type == PlanType.FIVE_K || type == PlanType.TEN_K, phase);
        Emphasis emphasis = blend.emphasis();
        Map<Focus, Double> shares = new EnumMap<>(Focus.class);
        double sum = 0;
        for (Focus focus : Focus.values()) {
            boolean open = !blend.isOurs() && (focus != Focus.RACE_PACE || phase != Phase.BASE);
            double share = Math.max(ours[focus.ordinal()], open ? A_LITTLE : 0) * emphasis.of(focus);
            shares.put(focus, share);
            sum += share;
        }
        double all = sum;
        shares.replaceAll((focus, share) -> share / all);
        return new Mix(shares);
    }

    /** Threshold, oxygen uptake, speed and race pace: the order of Daniels' phases, the shares are ours. */
    private static double[] ours(boolean shortRace, Phase phase) {
        return switch (phase) {
            case BASE -> shortRace ? new double[] {0.65, 0, 0.35, 0} : new double[] {1, 0, 0, 0};
            case BUILD -> shortRace ? new double[] {0.45, 0.55, 0, 0} : new double[] {0.55, 0.45, 0, 0};
            case PEAK -> shortRace ? new double[] {0.3, 0.35, 0, 0.35} : new double[] {0.5, 0, 0, 0.5};
            default -> shortRace ? new double[] {0, 0.5, 0, 0.5} : new double[] {0.5, 0, 0, 0.5};
        };
    }
}

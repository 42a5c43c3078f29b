package app.stride.plans.domain.periodization.rule.fitness;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.running.FitnessIndex;

/** Warns where a race or the runs of late contradict the fitness that the paces follow. */
public final class FitnessFiguresAgree implements Rule {

    /** Points: some 4 % of a race time, ours; a runner's days differ by 1-3 % (Hopkins, MSSE 31 (1999) 472). */
    private static final double MOST = 2;

    @Override
    public Finding check(Draft draft) {
        FitnessIndex fitness = draft.request().baseline().fitness();
        FitnessIndex other = draft.request().evidence().otherFitness();
        if (fitness == null || other == null) {
            return info("Nothing else is known of your fitness than what the plan goes by.");
        }
        if (!draft.adjustments().fitness().isEmpty()) {
            return kept("A later result sets your paces.");
        }
        return (Math.abs(fitness.value() - other.value()) > MOST
                        ? warning("Your paces follow a fitness index of " + fitness
                                + ", and a race of yours or your runs lately show " + other
                                + ": check which of them is today's, or race anew and adapt the plan to the result.")
                        : kept("What is known of your fitness agrees."))
                .value(other.toString())
                .bound("within 2 of " + fitness);
    }
}

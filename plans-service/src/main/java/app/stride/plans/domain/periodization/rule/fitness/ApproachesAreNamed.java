package app.stride.plans.domain.periodization.rule.fitness;

import app.stride.plans.domain.periodization.approach.Approach;
import app.stride.plans.domain.periodization.approach.MethodologyBlend;
import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import java.util.Map.Entry;
import java.util.stream.Collectors;

/** Says which schools of training shaped the plan, what they stand for and where that comes from. */
public final class ApproachesAreNamed implements Rule {

    @Override
    public Finding check(Draft draft) {
        MethodologyBlend blend = draft.request().blend();
        if (blend.isOurs()) {
            return info("The plan is of our own mix: threshold and speed first, the demands of the race last.");
        }
        String approaches = blend.weights().entrySet().stream()
                .sorted(Entry.comparingByKey())
                .map(entry -> Figures.percent(entry.getValue()) + " " + described(entry.getKey()))
                .collect(Collectors.joining("; "));
        return info("The plan is shaped by: " + approaches + ".").value(shares(blend));
    }

    private static String described(Approach approach) {
        return approach.code() + " (" + approach.summary() + "; " + approach.source() + ")";
    }

    private static String shares(MethodologyBlend blend) {
        return blend.byName().entrySet().stream()
                .map(entry -> entry.getKey() + " " + Figures.percent(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}

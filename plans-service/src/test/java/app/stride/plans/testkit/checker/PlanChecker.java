package app.stride.plans.testkit.checker;

import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.plan.Program;
import java.util.List;

/** Judges a program by what makes a plan sound. */
public final class PlanChecker {

    private static final List<Check> CHECKS = List.of(
            new DatesCheck(),
            new DaysCheck(),
            new VolumeCheck(),
            new CutbackCheck(),
            new PeakCheck(),
            new LongRunCheck(),
            new TaperCheck(),
            new WorkCheck(),
            new TempoCheck(),
            new BreakCheck(),
            new ArithmeticCheck());

    private PlanChecker() {}

    /** What is wrong with the program, in words; empty for a sound one. */
    public static List<String> faultsOf(PlanningRequest request, Program program) {
        CheckedPlan plan = new CheckedPlan(request, program);
        Faults faults = new Faults();
        CHECKS.forEach(check -> check.check(plan, faults));
        return faults.words();
    }
}

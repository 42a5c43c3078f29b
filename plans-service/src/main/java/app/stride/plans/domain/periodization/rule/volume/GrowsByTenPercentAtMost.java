package app.stride.plans.domain.periodization.rule.volume;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.ProgramWeek;
import java.util.List;

/**
 * A full week is at most 10 % over the highest one so far. Over the highest, not the last: after a cutback the volume may come
 * back at once.
 */
public final class GrowsByTenPercentAtMost implements Rule {

    /**
     * The folk rule of 10 %: novices who grew by over 30 % had more of the injuries that distance brings than below 10 % (Nielsen
     * et al., JOSPT 44 (2014) 739); a graded 10 % alone spared none (Buist et al., AJSM 36 (2008) 33).
     */
    private static final double STEP = 1.10;

    @Override
    public Finding check(Draft draft) {
        List<ProgramWeek> weeks = draft.fullWeeks();
        double highest = 0;
        double steepest = 0;
        int at = 0;
        for (ProgramWeek week : weeks) {
            double metres = week.trainingDistance().metres();
            if (highest > 0 && !startsLow(draft, week, weeks) && metres / highest > steepest) {
                steepest = metres / highest;
                at = week.number();
            }
            highest = Math.max(highest, metres);
        }
        String growth = Math.round((steepest - 1) * 100) + " %";
        return (steepest > STEP + 1e-9
                        ? broken("Week " + at + " is " + growth + " over the highest week before it.")
                        : kept("No week is more than 10 % over the highest one before it."))
                .value(growth)
                .bound("at most 10 %")
                .in(Math.max(1, at));
    }

    /** A plan that begins with time away begins with the first week that the athlete is there. */
    private static boolean startsLow(Draft draft, ProgramWeek week, List<ProgramWeek> weeks) {
        return weeks.stream()
                .takeWhile(before -> before.number() < week.number())
                .allMatch(draft::isAway);
    }
}

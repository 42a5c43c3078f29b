package app.stride.plans.domain.periodization.rule.longrun;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.ProgramWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * In plans of eight weeks or more the long run grows with cutbacks of its own: up to the longest one, at most four weeks in a row
 * have one near the longest so far. A week without one or away is a cutback, too.
 */
public final class LongRunHasCutbacksOfItsOwn implements Rule {

    /** Ours: a shorter plan is over or in its taper when a cutback would be due. */
    private static final int SHORTEST_PLAN = 8;

    /** Every third week is lighter in Higdon (2011), every third to fifth in Pfitzinger and Douglas (2009): four at most are not. */
    private static final int MOST_IN_A_ROW = 4;

    /** Of the longest so far: ours, for a tenth is what a step forward takes. */
    private static final double RELIEF = 0.90;

    @Override
    public Finding check(Draft draft) {
        if (draft.program().totalWeeks() < SHORTEST_PLAN) {
            return kept("In less than eight weeks the long run needs no cutback.")
                    .value(Figures.count(draft.program().totalWeeks(), "week"))
                    .bound("from " + SHORTEST_PLAN + " weeks on");
        }
        int row = 0;
        double longest = 0;
        for (ProgramWeek week : upToTheLongest(draft)) {
            double run = metres(week);
            row = draft.isAway(week) || run <= RELIEF * longest + 1e-6 ? 0 : row + 1;
            longest = Math.max(longest, run);
            if (row > MOST_IN_A_ROW) {
                return broken("The long run of week " + week.number() + " should be a shorter one.")
                        .value(row + " weeks in a row")
                        .bound(bound())
                        .in(week.number());
            }
        }
        return judgedByGrowth(draft, longest).bound(bound());
    }

    private static String bound() {
        return "at most " + MOST_IN_A_ROW + " weeks in a row without a long run of 10 % less";
    }

    private Finding judgedByGrowth(Draft draft, double longest) {
        List<Double> runs = upToTheLongest(draft).stream()
                .map(LongRunHasCutbacksOfItsOwn::metres)
                .filter(metres -> metres > 0)
                .toList();
        return runs.size() > 1 && longest <= runs.get(0)
                ? broken("Your long runs do not grow.")
                : kept("Your long runs grow with lighter weeks between them.");
    }

    /** The full weeks up to that of the longest run, the last of several. */
    private static List<ProgramWeek> upToTheLongest(Draft draft) {
        int last = draft.fullWeeks().stream()
                .max(Comparator.comparingDouble(LongRunHasCutbacksOfItsOwn::metres)
                        .thenComparing(ProgramWeek::number))
                .map(ProgramWeek::number)
                .orElse(0);
        List<ProgramWeek> weeks = new ArrayList<>(draft.fullWeeks());
        weeks.removeIf(week -> week.number() > last);
        return weeks;
    }

    private static double metres(ProgramWeek week) {
        double longest = 0;
        for (PlannedWorkout run : week.longRuns()) {
            longest = Math.max(longest, run.distance().metres());
        }
        return longest;
    }
}

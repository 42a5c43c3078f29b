package app.stride.plans.domain.periodization.rule.longrun;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.periodization.volume.LongRunShare;
import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.ProgramWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/** A long run takes no more of its week than the number of running days allows. */
public final class LongRunKeepsToItsShareOfTheWeek implements Rule {

    /** Ours: the long runs over 30 km that plans for a marathon have are two to four. */
    private static final int LONGEST_RUNS = 4;

    @Override
    public Finding check(Draft draft) {
        double limit = LongRunShare.limit(draft.daysPerWeek());
        Set<LocalDate> longest = draft.type() == PlanType.MARATHON ? longest(draft) : Set.of();
        double most = 0;
        for (ProgramWeek week : draft.weeks()) {
            for (PlannedWorkout run : week.longRuns()) {
                double share = week.share(run.distance());
                double allowed = limit + (longest.contains(run.date()) ? LongRunShare.MARATHON_EXTRA : 0);
                if (share - allowed > 1e-9 && !draft.adjustments().isBehind(week, run.date())) {
                    return broken("The long run of week " + week.number() + " is " + Figures.percent(share)
                                    + " of that week.")
                            .value(Figures.percent(share))
                            .bound("at most " + Figures.percent(allowed))
                            .in(week.number())
                            .on(run.date());
                }
                most = Math.max(most, share);
            }
        }
        return kept("Your long runs are in proportion to their weeks.")
                .value(Figures.percent(most))
                .bound("at most " + Figures.percent(limit));
    }

    private static Set<LocalDate> longest(Draft draft) {
        return draft.longRuns().stream()
                .sorted(Comparator.comparing(PlannedWorkout::distance).reversed())
                .limit(LONGEST_RUNS)
                .map(PlannedWorkout::date)
                .collect(Collectors.toSet());
    }
}

package app.stride.plans.domain.periodization.rule.volume;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.ProgramWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * In plans of eight weeks or more every third to fifth full week of base and build holds 15-30 % less than the week before it; a
 * week away may hold less still and counts as one.
 */
public final class EveryThirdToFifthWeekIsACutback implements Rule {

    /** Ours: a shorter plan is over or in its taper when a cutback would be due. */
    private static final int SHORTEST_PLAN = 8;

    /** Every third week in Higdon's Novice 1 (2011). */
    private static final int SOONEST = 3;

    /** Every third to fifth in Pfitzinger and Douglas (2009). */
    private static final int LATEST = 5;

    /** Ours: what is less is no relief. */
    private static final double LEAST = 0.15;

    /** Ours: what is more is a taper. */
    private static final double MOST = 0.30;

    @Override
    public Finding check(Draft draft) {
        if (draft.program().totalWeeks() < SHORTEST_PLAN) {
            return kept("A plan of less than eight weeks needs no cutback.")
                    .value(Figures.count(draft.program().totalWeeks(), "week"))
                    .bound("from " + SHORTEST_PLAN + " weeks on");
        }
        return judged(draft).bound("15-30 % less every 3rd to 5th week");
    }

    private Finding judged(Draft draft) {
        List<Finding> faults = new ArrayList<>();
        int since = 0;
        int lighter = 0;
        double before = 0;
        double highest = 0;
        for (ProgramWeek week : baseAndBuild(draft)) {
            double now = week.trainingDistance().metres();
            double less = before == 0 ? 0 : 1 - now / before;
            boolean away = draft.isAway(week);
            since++;
            fault(week, less, since, away).ifPresent(faults::add);
            boolean relief = less >= LEAST || (away && (highest == 0 || now <= (1 - LEAST) * highest));
            since = relief ? 0 : since;
            lighter += relief ? 1 : 0;
            before = now;
            highest = away ? highest : Math.max(highest, now);
        }
        Finding kept =
                kept("Every third to fifth week lets you recover.").value(Figures.count(lighter, "lighter week"));
        return faults.stream().findFirst().orElse(kept);
    }

    private Optional<Finding> fault(ProgramWeek week, double less, int since, boolean away) {
        if (away) {
            return Optional.empty();
        }
        boolean cutback = less >= LEAST;
        if (cutback && (less > MOST + 1e-9 || since < SOONEST)) {
            return Optional.of(broken("Week " + week.number() + " is cut back too early or too much.")
                    .value(Figures.percent(less) + " less, " + since + " weeks after the last")
                    .in(week.number()));
        }
        return !cutback && since >= LATEST
                ? Optional.of(broken("Week " + week.number() + " should be a lighter one.")
                        .value(since + " weeks of load in a row")
                        .in(week.number()))
                : Optional.empty();
    }

    private static List<ProgramWeek> baseAndBuild(Draft draft) {
        return draft.fullWeeks().stream()
                .filter(week -> week.phase() == Phase.BASE || week.phase() == Phase.BUILD)
                .toList();
    }
}

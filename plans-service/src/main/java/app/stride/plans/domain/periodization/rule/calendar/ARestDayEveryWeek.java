package app.stride.plans.domain.periodization.rule.calendar;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import java.util.Objects;

/** At least one day without running in a week, unless the athlete asked for seven. */
public final class ARestDayEveryWeek implements Rule {

    /** Ours: what is left of a week at either end of a plan; less than this is rest enough by its neighbours. */
    private static final int DATES = 3;

    @Override
    public Finding check(Draft draft) {
        if (Objects.equals(draft.request().availability().daysPerWeek(), 7)) {
            return kept("You asked to run on all seven days.").bound("none with seven days a week");
        }
        return draft.weeks().stream()
                .filter(week -> week.dates() >= DATES && week.runningDays() == week.dates())
                .findFirst()
                .map(week -> broken("Week " + week.number() + " has no day of rest.")
                        .in(week.number())
                        .value("0 rest days"))
                .orElseGet(() -> kept("Every week has a day of rest.").value(Figures.count(fewest(draft), "rest day")))
                .bound("at least 1 rest day");
    }

    private static int fewest(Draft draft) {
        return draft.weeks().stream()
                .filter(week -> week.dates() >= DATES)
                .mapToInt(week -> week.dates() - week.runningDays())
                .min()
                .orElse(0);
    }
}

package app.stride.plans.domain.periodization.rule.volume;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.periodization.season.PeakWindow;
import app.stride.plans.domain.plan.ProgramWeek;
import java.time.temporal.ChronoUnit;

/** The highest week ends 2-4 weeks before a marathon, 1-3 before a half, 1-2 before shorter races. */
public final class PeaksAtTheRightDistanceFromTheRace implements Rule {

    @Override
    public Finding check(Draft draft) {
        PeakWindow window = PeakWindow.ofHighestWeek(draft.type());
        ProgramWeek highest = draft.highestWeek().orElse(draft.weeks().get(0));
        long days = ChronoUnit.DAYS.between(highest.sunday(), draft.raceDate());
        return judged(draft, window, highest, days)
                .value(days + " days before the race")
                .bound(window.latest() / 7 + " to " + window.earliest() / 7 + " weeks")
                .in(highest.number());
    }

    private Finding judged(Draft draft, PeakWindow window, ProgramWeek highest, long days) {
        String what = "ends " + days + " days before the race";
        if (window.contains(days)) {
            return kept("Your highest week, " + Figures.kilometres(highest.trainingDistance()) + ", " + what + ".");
        }
        if (days > window.earliest() && draft.hasNoFullWeekAfter(highest.sunday())) {
            return warning("Your highest week " + what + ", because you are away or just back in the weeks after it.");
        }
        return window.containsRounded(days) && draft.isDisturbedBefore(window)
                ? warning("Your highest week " + what + ", for days of other weeks are taken.")
                : broken("Your highest week " + what + ".");
    }
}

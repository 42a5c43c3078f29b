package app.stride.plans.domain.periodization.rule.longrun;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.periodization.season.PeakWindow;
import app.stride.plans.domain.plan.PlannedWorkout;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/** The longest run lies 2-4 weeks before a marathon, 1-3 weeks before shorter races. */
public final class LongestRunAtTheRightDistanceFromTheRace implements Rule {

    @Override
    public Finding check(Draft draft) {
        PeakWindow window = PeakWindow.ofLongestRun(draft.type());
        Optional<PlannedWorkout> longest = draft.longRuns().stream()
                .max(Comparator.comparing(PlannedWorkout::distance).thenComparing(PlannedWorkout::date));
        if (longest.isEmpty()) {
            return broken("The plan has no long run.");
        }
        long days = ChronoUnit.DAYS.between(longest.get().date(), draft.raceDate());
        return judged(draft, window, days)
                .value(days + " days before the race")
                .bound(window.latest() / 7 + " to " + window.earliest() / 7 + " weeks")
                .on(longest.get().date());
    }

    private Finding judged(Draft draft, PeakWindow window, long days) {
        String what = "Your longest run is " + days + " days before the race";
        if (window.contains(days)) {
            return kept(what + ".");
        }
        if (days > window.earliest()
                && draft.hasNoFullWeekAfter(draft.raceDate().minusDays(days))) {
            return warning(what + ", because you are away or just back in the weeks after it.");
        }
        return window.containsRounded(days) && draft.isDisturbedBefore(window)
                ? warning(what + ", because the better dates are unavailable.")
                : broken(what + ": it should be later or earlier.");
    }
}

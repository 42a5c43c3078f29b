package app.stride.plans.domain.periodization.rule;

import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.running.Distance;
import java.util.Comparator;

/**
 * The longest run is long enough for the race to be safe, or else the plan is too short for where the athlete starts. Hansons
 * (Humphrey, 2016) go to 26 km before a marathon, which is three fifths of it, Higdon (2011) to 16 km before a half.
 */
public final class LongestRunPreparesForTheRace implements Rule {

    @Override
    public Finding check(Draft draft) {
        Distance longest = draft.longRuns()
                .map(PlannedWorkout::distance)
                .max(Comparator.naturalOrder())
                .orElse(Distance.ZERO);
        double share = longest.dividedBy(draft.request().goal().distance());
        return judged(share, draft.type(), Figures.kilometres(longest))
                .value(Figures.kilometres(longest) + ", " + Figures.percent(share) + " of the race")
                .bound("at least " + Figures.percent(least(draft.type())) + ", better "
                        + Figures.percent(better(draft.type())) + " of the race");
    }

    private Finding judged(double share, PlanType type, String longest) {
        if (share < least(type)) {
            return broken("From where you start, the weeks until the race allow a longest run of only " + longest
                    + ": too little for this race.");
        }
        return share < better(type)
                ? warning("Your longest run will be " + longest
                        + ": enough to finish, less than most plans for this race have.")
                : kept("Your longest run, " + longest + ", prepares you for the race.");
    }

    /** Below this the race would be a leap rather than a step. */
    private static double least(PlanType type) {
        return switch (type) {
            case MARATHON -> 1 / 3.0;
            case HALF_MARATHON -> 0.4;
            case TEN_K, FIVE_K -> 0.5;
        };
    }

    private static double better(PlanType type) {
        return switch (type) {
            case MARATHON -> 0.6;
            case HALF_MARATHON -> 0.75;
            case TEN_K -> 0.8;
            case FIVE_K -> 1;
        };
    }
}

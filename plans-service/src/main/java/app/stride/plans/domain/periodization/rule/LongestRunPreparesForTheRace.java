package app.stride.plans.domain.periodization.rule;

import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.running.Distance;
import java.util.Comparator;

/**
 * Warns when the longest run is shorter than most plans for the race have: Hansons (Humphrey, 2016) go to 26 km
 * before a marathon, which is three fifths of it, Higdon (2011) to 16 km before a half. A plan whose runs stay below
 * two fifths of the race is too short to be safe, unless the athlete has lately run nearly what those plans have.
 */
public final class LongestRunPreparesForTheRace implements Rule {

    /** Below this part of the distance the race would be a leap rather than a step: ours, two thirds of Hansons'. */
    private static final double LEAST = 0.4;

    /** Of what published plans have: ours, about 20 km before a marathon and 13 km before a half. */
    private static final double NEARLY = 0.8;

    @Override
    public Finding check(Draft draft) {
        Distance longest = draft.longRuns().stream()
                .map(PlannedWorkout::distance)
                .max(Comparator.naturalOrder())
                .orElse(Distance.ZERO);
        double better = better(draft.type());
        double share = longest.dividedBy(draft.request().goal().distance());
        return judged(draft, longest, share, better)
                .value(Figures.kilometres(longest) + ", " + Figures.percent(share) + " of the race")
                .bound("at least " + Figures.percent(LEAST) + ", better " + Figures.percent(better) + " of the race");
    }

    private Finding judged(Draft draft, Distance longest, double share, double better) {
        String run = Figures.kilometres(longest);
        if (share < LEAST && !hasRunFarEnough(draft)) {
            return broken("From where you start, the weeks until the race allow a longest run of only " + run
                    + ": too little for this race.");
        }
        return share < better
                ? warning("Your longest run will be " + run + ", " + shortOf(share, draft.type()))
                : kept("Your longest run, " + run + ", prepares you for the race.");
    }

    /** Only what comes near to published plans is called enough to finish. */
    private static String shortOf(double share, PlanType type) {
        return share < better(type) * NEARLY
                ? "far less than plans for this race have: be ready to walk parts of it, or choose a later or shorter race."
                : "enough to finish, less than most plans for this race have.";
    }

    private static boolean hasRunFarEnough(Draft draft) {
        Distance recent = draft.request().baseline().longestRun();
        return recent != null && recent.dividedBy(draft.request().goal().distance()) >= better(draft.type()) * NEARLY;
    }

    /** Hansons' 26 of 42 km and Higdon's 16 of 21; for shorter races, where the long run is no matter of the distance, ours. */
    private static double better(PlanType type) {
        return switch (type) {
            case MARATHON -> 0.6;
            case HALF_MARATHON -> 0.75;
            case TEN_K -> 0.8;
            case FIVE_K -> 1;
        };
    }
}

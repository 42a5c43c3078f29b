package app.stride.plans.domain.periodization.rule.longrun;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/**
 * Warns when the longest run is shorter than most plans for the race have: Hansons (Humphrey, 2016) go to 26 km
 * before a marathon, which is three fifths of it, Higdon (2011) to 16 km before a half. A plan whose runs stay below
 * two fifths of the race is too short to be safe, unless the athlete has lately run nearly what those plans have. Who
 * has no time for more in one run gains nothing by more weeks: then it is a third.
 */
public final class LongestRunPreparesForTheRace implements Rule {

    /** Below this part of the distance the race would be a leap rather than a step: ours, two thirds of Hansons'. */
    private static final double LEAST = 0.4;

    /** And below this one where time is why: ours, 14 km before a marathon. */
    private static final double LEAST_IN_TIME = 1 / 3.0;

    /** No run of a plan is longer, after Hansons (Humphrey, 2016). */
    private static final Duration LONGEST_TIME = Duration.ofHours(3);

    /** Of what published plans have: ours, about 20 km before a marathon and 13 km before a half. */
    private static final double NEARLY = 0.8;

    @Override
    public Finding check(Draft draft) {
        Optional<PlannedWorkout> farthest =
                draft.longRuns().stream().max(Comparator.comparing(PlannedWorkout::distance));
        Distance longest = farthest.map(PlannedWorkout::distance).orElse(Distance.ZERO);
        double share = longest.dividedBy(draft.request().goal().distance());
        boolean timeIsWhy = share < LEAST
                && farthest.filter(run -> fillsItsTime(run, draft)).isPresent();
        return judged(draft, longest, share, timeIsWhy)
                .value(Figures.kilometres(longest) + ", " + Figures.percent(share) + " of the race")
                .bound("at least " + Figures.percent(least(timeIsWhy)) + ", better "
                        + Figures.percent(better(draft.type())) + " of the race");
    }

    private Finding judged(Draft draft, Distance longest, double share, boolean timeIsWhy) {
        String run = Figures.kilometres(longest);
        if (share < least(timeIsWhy) && !hasRunFarEnough(draft)) {
            return broken((timeIsWhy
                            ? "Three hours at an easy pace, or your own limit for a run, allow a longest run of only "
                            : "From where you start, the weeks until the race allow a longest run of only ")
                    + run + ": too little for this race.");
        }
        if (timeIsWhy) {
            return warning("Your longest run will be " + run + ", for at an easy pace more would take longer than three"
                    + " hours, or than your own limit for a run: be ready to walk parts of the race.");
        }
        return share < better(draft.type())
                ? warning("Your longest run will be " + run + ", " + shortOf(share, draft.type()))
                : kept("Your longest run, " + run + ", prepares you for the race.");
    }

    /** Only what comes near to published plans is called enough to finish. */
    private static String shortOf(double share, PlanType type) {
        return share < better(type) * NEARLY
                ? "far less than plans for this race have: be ready to walk parts of it, or choose a later or shorter race."
                : "enough to finish, less than most plans for this race have.";
    }

    private static double least(boolean timeIsWhy) {
        return timeIsWhy ? LEAST_IN_TIME : LEAST;
    }

    /** Whether another kilometre would take longer than a run may. */
    private static boolean fillsItsTime(PlannedWorkout run, Draft draft) {
        Duration limit = draft.request().limits().session();
        Duration most = limit == null || limit.compareTo(LONGEST_TIME) > 0 ? LONGEST_TIME : limit;
        double secondsPerKilometre = run.duration().toSeconds() / run.distance().kilometres();
        return run.duration().toSeconds() + secondsPerKilometre > most.toSeconds();
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

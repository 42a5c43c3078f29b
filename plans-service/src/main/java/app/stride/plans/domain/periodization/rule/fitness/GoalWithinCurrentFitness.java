package app.stride.plans.domain.periodization.rule.fitness;

import app.stride.plans.domain.periodization.effort.RacePaces;
import app.stride.plans.domain.periodization.request.GoalRace;
import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.PlanType;
import app.stride.running.FitnessIndex;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what the athlete's fitness is worth in the race, and warns when the goal is far beyond it. Half of all recreational
 * marathoners are more than ten minutes slower than their shorter races predict (Vickers and Vertosick, BMC Sports Sci Med
 * Rehabil 8 (2016) 26), so that the range of a marathon reaches further to the slow side.
 */
public final class GoalWithinCurrentFitness implements Rule {

    /** A runner's days differ by 1-3 % (Hopkins, MSSE 31 (1999) 472): 2 % on a good one. */
    private static final double FASTER = 0.98;

    /** 3 % on a bad one. */
    private static final double SLOWER = 1.03;

    /** Ours: the ten minutes of Vickers and Vertosick (2016), 5 % of 3:30, on such a day. */
    private static final double SLOWER_MARATHON = 1.08;

    @Override
    public Finding check(Draft draft) {
        FitnessIndex fitness = present(draft);
        GoalRace goal = draft.request().goal();
        if (fitness == null) {
            return info("Your fitness is not known, so the plan predicts no time.");
        }
        Duration predicted = RacePaces.timeOf(fitness, goal.distance());
        Duration fastest = times(predicted, FASTER);
        String range = Figures.clock(fastest) + " to "
                + Figures.clock(times(predicted, draft.type() == PlanType.MARATHON ? SLOWER_MARATHON : SLOWER));
        String prediction = "Your present fitness, index " + fitness + ", is worth " + Figures.clock(predicted) + " ("
                + range + ")";
        if (goal.time() == null) {
            return info(prediction + ".").value(Figures.clock(predicted)).bound(range);
        }
        return judged(goal, goal.time(), fastest, prediction)
                .value(Figures.clock(goal.time()))
                .bound(range);
    }

    /** What the last result showed, or else what was known when the plan was made; null where nobody knows. */
    private static @Nullable FitnessIndex present(Draft draft) {
        List<FitnessIndex> shown = draft.adjustments().fitness();
        return shown.isEmpty() ? draft.request().baseline().fitness() : shown.get(shown.size() - 1);
    }

    private Finding judged(GoalRace goal, Duration time, Duration fastest, String prediction) {
        String needed = needed(goal, time);
        return time.compareTo(fastest) < 0
                ? warning(needed + prediction + ": the goal is beyond it, and the plan trains you from where you are.")
                : kept(needed + prediction + ": the goal is within it.");
    }

    /** An ultra that is walked for much of it, or a race of less than four minutes, says little of fitness. */
    private static String needed(GoalRace goal, Duration time) {
        String clock = Figures.clock(time);
        return FitnessIndex.ofEffort(goal.distance(), time)
                .map(known -> RacePaces.neededFor(goal.distance(), time))
                .map(index -> "Your goal of " + clock + " needs about " + index + ". ")
                .orElse("Your goal is " + clock + ". ");
    }

    private static Duration times(Duration time, double factor) {
        return Duration.ofSeconds(Math.round(time.toMillis() * factor / 1000));
    }
}

package app.stride.plans.domain.periodization.rule;

import app.stride.plans.domain.plan.ProgramWeek;
import app.stride.running.Distance;
import java.util.Optional;

/** The first full week is within 10 % of what the athlete runs lately, where that is known. */
public final class StartsFromTheAthletesVolume implements Rule {

    /** Ours: the step of a week, either way. */
    private static final double LEEWAY = 0.10;

    @Override
    public Finding check(Draft draft) {
        Distance volume = draft.request().baseline().weeklyVolume();
        Optional<ProgramWeek> first =
                draft.fullWeeks().stream().filter(week -> !draft.isAway(week)).findFirst();
        if (volume == null || first.isEmpty()) {
            return kept("Your weekly distance is not known, so there is nothing to start from.");
        }
        if (!draft.adjustments().eased().isEmpty()) {
            return kept("The plan is on its way; it began near " + Figures.kilometres(volume) + " a week.");
        }
        Distance training = first.get().trainingDistance();
        double share = training.dividedBy(expected(draft, volume));
        return (Math.abs(share - 1) <= LEEWAY + 1e-9
                        ? kept("The first full week has " + Figures.kilometres(training) + "; you run "
                                + Figures.kilometres(volume) + " a week lately.")
                        : broken("The first full week has " + Figures.kilometres(training) + ", too far from your "
                                + Figures.kilometres(volume) + " a week."))
                .value(Figures.kilometres(training))
                .bound(Figures.kilometres(volume) + " +/- 10 %")
                .in(first.get().number());
    }

    /** An athlete may want less from now on than lately. */
    private static Distance expected(Draft draft, Distance volume) {
        Distance limit = draft.request().limits().weeklyDistance();
        return limit != null && limit.isShorterThan(volume) ? limit : volume;
    }
}

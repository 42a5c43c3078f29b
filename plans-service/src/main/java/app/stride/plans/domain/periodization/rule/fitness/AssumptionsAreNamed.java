package app.stride.plans.domain.periodization.rule.fitness;

import app.stride.plans.domain.periodization.request.StartingPoint;
import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.ProgramWeek;
import app.stride.running.Distance;

/** Names what the plan assumes because it is not known of the athlete. */
public final class AssumptionsAreNamed implements Rule {

    /** Ours: the step of a week; less than that below what is assumed comes of the days. */
    private static final double LEEWAY = 0.10;

    @Override
    public Finding check(Draft draft) {
        StartingPoint start = StartingPoint.of(draft.request());
        if (start.volumeAssumed()) {
            String volume = Figures.kilometres(assumed(draft, start.weeklyVolume()));
            String assumption = "Your weekly distance is not known. The plan assumes " + volume
                    + " a week, a careful start for this race"
                    + (start.fitnessAssumed() ? ", and estimates times at an easy pace." : ".");
            return named(assumption, draft).value(volume + " a week assumed");
        }
        return start.fitnessAssumed()
                ? info("Your fitness is not known. Efforts are in words, times are estimated at an easy pace.")
                : info("The plan starts from your own figures, nothing is assumed.");
    }

    /**
     * Who asks for more days than somebody of whom nothing is known begins with has to know why there are fewer; who
     * composed the program knows.
     */
    private Finding named(String assumption, Draft draft) {
        Integer asked = draft.request().availability().daysPerWeek();
        boolean fewer = draft.ofOurMaking()
                && asked != null
                && draft.daysPerWeek() < asked
                && draft.request().baseline().isOfABeginner();
        return fewer
                ? warning(assumption + " You asked for " + asked + " days a week, but nothing says that you are used to"
                        + " so many: if you run more, enter your weekly distance.")
                : info(assumption);
    }

    /** Where a short longest run or a limit leaves the first week less, that is what the plan assumes. */
    private static Distance assumed(Draft draft, Distance volume) {
        return draft.fullWeeks().stream()
                .filter(week -> !draft.isAway(week))
                .findFirst()
                .map(ProgramWeek::trainingDistance)
                .filter(first -> first.isShorterThan(volume.times(1 - LEEWAY)))
                .orElse(volume);
    }
}

package app.stride.plans.domain.periodization.rule;

import app.stride.plans.domain.periodization.StartingPoint;

/** Names what the plan assumes because it is not known of the athlete. */
public final class AssumptionsAreNamed implements Rule {

    @Override
    public Finding check(Draft draft) {
        StartingPoint start = StartingPoint.of(draft.request());
        if (start.volumeAssumed()) {
            String volume = Figures.kilometres(start.weeklyVolume());
            return info("Your weekly distance is not known. The plan assumes " + volume
                            + " a week, a careful start for this race"
                            + (start.fitnessAssumed() ? ", and estimates times at an easy pace." : "."))
                    .value(volume + " a week assumed");
        }
        return start.fitnessAssumed()
                ? info("Your fitness is not known. Efforts are in words, times are estimated at an easy pace.")
                : info("The plan starts from your own figures, nothing is assumed.");
    }
}

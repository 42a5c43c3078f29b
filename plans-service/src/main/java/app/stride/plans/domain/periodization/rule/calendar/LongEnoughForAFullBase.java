package app.stride.plans.domain.periodization.rule.calendar;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;

/** Says when a plan is shorter than recommended and what was cut for it: the base first. */
public final class LongEnoughForAFullBase implements Rule {

    @Override
    public Finding check(Draft draft) {
        // Ours: Higdon (2011) has 18 weeks for a marathon and 12 for a half, Pfitzinger and Douglas (2009) 18 or 12
        // for a marathon.
        int recommended = switch (draft.type()) {
            case MARATHON -> 16;
            case HALF_MARATHON -> 12;
            case TEN_K -> 8;
            case FIVE_K -> 6;
        };
        int weeks = draft.program().totalWeeks();
        return (weeks >= recommended
                        ? info("There is time for a full base.")
                        : info("The plan has " + weeks + " weeks where " + recommended
                                + " are recommended, so the base is cut short."))
                .value(weeks + " weeks")
                .bound(recommended + " weeks recommended");
    }
}

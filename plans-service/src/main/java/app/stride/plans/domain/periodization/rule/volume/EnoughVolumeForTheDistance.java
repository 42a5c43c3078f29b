package app.stride.plans.domain.periodization.rule.volume;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.PlanType;
import app.stride.running.Distance;

/** Warns when the athlete runs less lately than the first weeks of beginners' plans hold. */
public final class EnoughVolumeForTheDistance implements Rule {

    @Override
    public Finding check(Draft draft) {
        Distance volume = draft.request().baseline().weeklyVolume();
        Distance usual = usual(draft.type());
        if (volume == null) {
            return info("Your weekly distance is not known.").bound(Figures.kilometres(usual) + " a week");
        }
        return (volume.isShorterThan(usual)
                        ? warning(Figures.kilometres(volume)
                                + " a week is thin for this race: beginners' plans start from "
                                + Figures.kilometres(usual) + ".")
                        : kept(Figures.kilometres(volume) + " a week is a fair start for this race."))
                .value(Figures.kilometres(volume) + " a week")
                .bound(Figures.kilometres(usual) + " a week");
    }

    /**
     * About the first weeks of Higdon's Novice plans (2011): 15 miles for the marathon, 12 for the half; for 10k and 5k, where his
     * plans have other sports too, 10 and 5 are ours.
     */
    private static Distance usual(PlanType type) {
        return switch (type) {
            case FIVE_K -> Distance.ofKilometres(8);
            case TEN_K -> Distance.ofKilometres(16);
            case HALF_MARATHON -> Distance.ofKilometres(19);
            case MARATHON -> Distance.ofKilometres(24);
        };
    }
}

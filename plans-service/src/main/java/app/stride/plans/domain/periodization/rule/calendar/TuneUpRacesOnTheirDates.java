package app.stride.plans.domain.periodization.rule.calendar;

import app.stride.plans.domain.periodization.request.TuneUpRace;
import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.PlannedWorkout;
import java.time.LocalDate;
import java.util.List;

/** The tune-up races that were asked for, and no others, each on its date. */
public final class TuneUpRacesOnTheirDates implements Rule {

    @Override
    public Finding check(Draft draft) {
        List<LocalDate> planned = draft.runs().stream()
                .filter(PlannedWorkout::isTuneUp)
                .map(PlannedWorkout::date)
                .toList();
        List<LocalDate> asked = draft.request().tuneUps().stream()
                .map(TuneUpRace::date)
                .sorted()
                .toList();
        return planned.equals(asked)
                ? kept(asked.isEmpty()
                                ? "You asked for no tune-up races."
                                : "Your tune-up races are where you want them.")
                        .value(Figures.count(planned.size(), "tune-up race"))
                        .bound(Figures.count(asked.size(), "tune-up race") + " asked for")
                : broken("The plan's tune-up races are not the ones that you asked for.")
                        .value(planned.toString())
                        .bound(asked.toString());
    }
}

package app.stride.plans.domain.periodization.rule.volume;

import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.request.TuneUpRace;
import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.ProgramWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * Warns when most of the highest week are easy days that a race on the way asks for, one for each 3 km raced
 * (Daniels, <i>Running Formula</i>, 2014).
 */
public final class RacesOnTheWayAreRecoveredFrom implements Rule {

    private static final int MOST = TuneUpRace.MOST_OF_THE_HIGHEST_WEEK;

    @Override
    public Finding check(Draft draft) {
        Optional<LocalDate> monday = draft.highestWeek().map(ProgramWeek::monday);
        return monday.flatMap(first -> draft.request().tuneUps().stream()
                        .filter(race -> race.easyDaysOfWeekFrom(first) > MOST)
                        .max(Comparator.comparing(TuneUpRace::date))
                        .map(race -> tooSoon(race, first, draft)))
                .orElseGet(() -> kept("No race on the way reaches far into your highest week."))
                .bound("at most " + Figures.count(MOST, "easy day") + " of the highest week");
    }

    private Finding tooSoon(TuneUpRace race, LocalDate monday, Draft draft) {
        LocalDate fitting = race.dateLeaving(MOST, monday);
        return warning("In your highest week the race of " + race.date() + " asks for easy running until "
                        + race.date().plusDays(race.easyDays()) + ": leave out what feels hard, or race earlier"
                        + (isFree(fitting, race, draft) ? "; " + fitting + " fits." : "."))
                .value(Figures.count(race.easyDaysOfWeekFrom(monday), "easy day"))
                .on(race.date());
    }

    private static boolean isFree(LocalDate date, TuneUpRace race, Draft draft) {
        PlanningRequest request = draft.request();
        return date.isAfter(request.start())
                && !request.availability().isAway(date)
                && request.tuneUps().stream()
                        .filter(other -> !other.equals(race))
                        .noneMatch(other -> Math.abs(ChronoUnit.DAYS.between(other.date(), date)) <= 1);
    }
}
